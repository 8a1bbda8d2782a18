#include "dialogs/signoutquestion.h"

#include "changes/exportchanges.h"
#include "models/waiting.h"
#include "ui_signoutquestion.h"
#include "words/centres.h"
#include "words/changes.h"

#include <QDir>
#include <QEvent>

#include <algorithm>

namespace canolfan::ui {

static constexpr qsizetype shownChanges = 4;

SignOutQuestion::SignOutQuestion(Waiting waiting, Send send, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::SignOutQuestion>())
    , m_waiting(std::move(waiting))
    , m_send(std::move(send))
{
    m_ui->setupUi(this);
    setParts({m_ui->banner, m_ui->busy, m_ui->sendButton, m_ui->cancelButton, m_ui->content, m_ui->footnote});
    connect(m_ui->sendButton, &QPushButton::clicked, this, &SignOutQuestion::send);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &SignOutQuestion::exportChanges);
    connect(m_ui->discardButton, &QPushButton::clicked, this, [this] {
        Q_EMIT discardWanted();
        accept();
    });
    m_ui->cancelButton->setDefault(true);
    retranslate();
    setDrawnSize(720, 380);
    m_ui->cancelButton->setFocus();
}

SignOutQuestion::~SignOutQuestion() = default;

void SignOutQuestion::setElsewhere(const QList<KeptCentre> &centres)
{
    m_elsewhere = centres;
    retranslate();
}

/// Those that wait for somebody's decision or were refused do not go by themselves.
static bool canBeSent(const QList<PendingChange> &changes)
{
    return std::any_of(changes.cbegin(), changes.cend(), [](const PendingChange &change) {
        return change.state == ChangeState::Waiting || change.state == ChangeState::UnderWay;
    });
}

void SignOutQuestion::send()
{
    if (isWorking())
        return;
    carryOut<void>([] { return tr("Sending the changes…"); }, m_send,
        [this](const Result<void> &result) { finish(result); });
    showChoices();
}

void SignOutQuestion::finish(const Result<void> &result)
{
    if (m_waiting().isEmpty()) {
        Q_EMIT signOutWanted();
        accept();
        return;
    }
    if (!result)
        sayFailure(result.error());
    else
        say(Banner::Tone::Warning, [] {
            return tr(
                "Not everything could be sent: what is left needs your decision, under Waiting changes.");
        });
    retranslate();
}

void SignOutQuestion::exportChanges()
{
    ui::exportChanges(
        m_waiting(), this, [this](Banner::Tone tone, Sentence sentence) { say(tone, std::move(sentence)); });
}

void SignOutQuestion::showChoices()
{
    m_ui->sendButton->setEnabled(!isWorking() && canBeSent(m_waiting()));
    for (QPushButton *button : {m_ui->exportButton, m_ui->discardButton})
        button->setEnabled(!isWorking());
}

void SignOutQuestion::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    FormDialog::changeEvent(event);
}

QString SignOutQuestion::changesInWords() const
{
    const QList<PendingChange> changes = m_waiting();
    QStringList lines;
    for (const PendingChange &change : changes.mid(0, shownChanges))
        lines << words::sentence(change);
    if (changes.size() > shownChanges)
        lines << tr("and %n more", nullptr, int(changes.size() - shownChanges));
    return lines.join(QLatin1Char('\n'));
}

void SignOutQuestion::retranslate()
{
    const int count = int(m_waiting().size());
    m_ui->question->setText(
        tr("%n changes have not reached the portal. Signing out removes them from this computer.", nullptr,
            count));
    m_ui->changes->setText(changesInWords());
    m_ui->elsewhere->setVisible(!m_elsewhere.isEmpty());
    m_ui->elsewhere->setText(m_elsewhere.isEmpty()
            ? QString()
            : words::waitingElsewhere(m_elsewhere) + QLatin1Char(' ') + words::staysSealed());
    m_ui->footnote->setText(
        canBeSent(m_waiting()) ? QString() : tr("Nothing can be sent before you have decided."));
    m_ui->discardButton->setAccessibleDescription(m_ui->question->text());
    showChoices();
}

} // namespace canolfan::ui
