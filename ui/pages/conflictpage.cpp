#include "pages/conflictpage.h"

#include "domain/decisions.h"
#include "ui_conflictpage.h"
#include "widgets/hintline.h"

namespace canolfan::ui {

using Kind = Decision::Kind;

ConflictPage::ConflictPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::ConflictPage>())
{
    m_ui->setupUi(this);
    m_ui->banner->setClosable(false);
    connectWidgets();
    ask({});
}

ConflictPage::~ConflictPage() = default;

void ConflictPage::connectWidgets()
{
    connect(m_ui->mineButton, &QPushButton::clicked, this, [this] { decide(Kind::KeepMine); });
    connect(m_ui->theirsButton, &QPushButton::clicked, this, [this] { decide(Kind::KeepTheirs); });
    connect(m_ui->useButton, &QPushButton::clicked, this, [this] { decide(Kind::Choose); });
    connect(m_ui->chooseButton, &QPushButton::clicked, this, [this] { setChoosing(true); });
    connect(m_ui->compareButton, &QPushButton::clicked, this, [this] { setChoosing(false); });
    connect(m_ui->backButton, &QPushButton::clicked, this, &ConflictPage::backWanted);
}

void ConflictPage::ask(const ConflictCase &conflict)
{
    m_isAgain = false;
    setCase(conflict);
}

void ConflictPage::askAgain(const ConflictCase &conflict)
{
    m_isAgain = true;
    setCase(conflict);
}

void ConflictPage::setCase(const ConflictCase &conflict)
{
    m_case = conflict;
    m_ui->table->setCase(conflict);
    m_ui->banner->say(Banner::Tone::Danger, [this] { return said(); });
    setChoosing(false);
}

void ConflictPage::setChoosing(bool choosing)
{
    m_choosing = choosing;
    m_ui->table->setChoosing(choosing);
    showButtons();
    retranslate();
    const QList<QWidget *> made = m_ui->table->tabStops();
    const QList<QWidget *> stops = made
        + QList<QWidget *>{m_ui->compareButton, m_ui->mineButton, m_ui->chooseButton, m_ui->theirsButton,
            m_ui->useButton, m_ui->backButton};
    for (qsizetype index = 1; index < stops.size(); ++index)
        setTabOrder(stops[index - 1], stops[index]);
    (made.isEmpty() ? first() : made.constFirst())->setFocus();
}

QPushButton *ConflictPage::first() const
{
    if (m_choosing)
        return m_ui->useButton;
    switch (offeredFirst(m_case.change)) {
    case Kind::KeepMine:
        return m_ui->mineButton;
    case Kind::KeepTheirs:
        return m_ui->theirsButton;
    case Kind::Choose:
        return m_ui->chooseButton;
    }
    Q_UNREACHABLE();
}

void ConflictPage::showButtons()
{
    m_ui->mineButton->setVisible(!m_choosing && canKeepMine(m_case.change));
    m_ui->chooseButton->setVisible(!m_choosing && canChoose(m_case.change));
    m_ui->theirsButton->setVisible(!m_choosing);
    m_ui->useButton->setVisible(m_choosing);
    m_ui->compareButton->setVisible(m_choosing);
    const bool deletes = !applied(m_case.change, m_case.change.base);
    const QPushButton *offered = first();
    for (QPushButton *button : {m_ui->mineButton, m_ui->chooseButton, m_ui->theirsButton, m_ui->useButton}) {
        QString kind;
        if (button == m_ui->mineButton && deletes)
            kind = QStringLiteral("danger");
        else if (button == offered)
            kind = QStringLiteral("primary");
        button->setProperty("kind", kind);
        restyle(button);
    }
}

void ConflictPage::decide(Kind kind)
{
    Decision decision;
    decision.kind = kind;
    if (kind == Kind::Choose) {
        decision.accountType = m_ui->table->chosenType();
        decision.permissions = m_ui->table->chosenPermissions();
    }
    Q_EMIT decided(m_case.change, decision);
}

} // namespace canolfan::ui
