#include "pages/accounthistorypage.h"

#include "look/glyphs.h"
#include "look/metrics.h"
#include "ui_accounthistorypage.h"
#include "widgets/menu.h"
#include "words/history.h"

namespace canolfan::ui {

using models::HistoryModel;

static constexpr int typingPause = 300; // milliseconds: a name is typed in one go

AccountHistoryPage::AccountHistoryPage(HistoryModel *model, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::AccountHistoryPage>()), m_model(*model)
{
    m_ui->setupUi(this);
    m_ui->search->addAction(glyphIcon(Glyph::Search), QLineEdit::LeadingPosition);
    m_ui->busy->setKeepsPlace(false); // the line below the title is tall enough for it
    m_ui->subtitle->setMinimumHeight(scaled(28));
    m_ui->subtitle->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    m_ui->table->setShares({17, 15, 17, 17});
    m_ui->table->setModel(&m_model);
    connectWidgets();
    showEntries();
    retranslate();
}

AccountHistoryPage::~AccountHistoryPage() = default;

void AccountHistoryPage::connectWidgets()
{
    connect(m_ui->search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &AccountHistoryPage::want);
    connect(m_ui->kindButton, &PillButton::clicked, this, &AccountHistoryPage::openKinds);
    connect(m_ui->spanButton, &PillButton::clicked, this, &AccountHistoryPage::openSpans);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &AccountHistoryPage::exportWanted);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &AccountHistoryPage::want);
}

HistoryFilter AccountHistoryPage::filter() const
{
    HistoryFilter filter;
    filter.search = m_ui->search->text().trimmed();
    filter.kind = m_kind;
    filter.since = beginningOf(m_span);
    return filter;
}

void AccountHistoryPage::want()
{
    m_typing.stop();
    m_ui->banner->clear();
    retranslate();
    Q_EMIT filterWanted(filter());
}

QDateTime AccountHistoryPage::beginningOf(Span span)
{
    const QDate today = QDate::currentDate();
    switch (span) {
    case Span::Ever:
        return {};
    case Span::Today:
        return today.startOfDay();
    case Span::Week:
        return today.addDays(-6).startOfDay();
    case Span::Month:
        return today.addDays(-29).startOfDay();
    case Span::SchoolYear: {
        const QDate september(today.year(), 9, 1);
        return (september <= today ? september : september.addYears(-1)).startOfDay();
    }
    }
    Q_UNREACHABLE();
}

void AccountHistoryPage::openKinds()
{
    auto *menu = new Menu(m_ui->kindButton);
    const auto add = [this, menu](const QString &text, std::optional<HistoryKind> kind) {
        menu->addAction(text, this, [this, kind] {
            m_kind = kind;
            want();
        });
    };
    add(tr("Anything"), std::nullopt);
    for (const HistoryKind kind : allHistoryKinds)
        add(words::label(kind), kind);
    m_ui->kindButton->openBelow(menu);
}

void AccountHistoryPage::openSpans()
{
    auto *menu = new Menu(m_ui->spanButton);
    for (const Span span : {Span::Ever, Span::Today, Span::Week, Span::Month, Span::SchoolYear}) {
        menu->addAction(words(span), this, [this, span] {
            m_span = span;
            want();
        });
    }
    m_ui->spanButton->openBelow(menu);
}

std::stop_token AccountHistoryPage::beginReading()
{
    m_ui->exportButton->setEnabled(false);
    return m_ui->busy->begin([] { return tr("Reading the history…"); });
}

void AccountHistoryPage::endReading()
{
    m_ui->busy->end();
    m_ui->exportButton->setEnabled(m_model.rowCount() > 0);
}

void AccountHistoryPage::showEntries()
{
    m_whyNot = {};
    const bool some = m_model.rowCount() > 0;
    m_ui->pages->setCurrentWidget(some ? m_ui->listPage : m_ui->emptyPage);
    m_ui->retryButton->hide();
    m_ui->exportButton->setEnabled(some && !m_ui->busy->isRunning());
    retranslate();
}

void AccountHistoryPage::showWhyNot(Sentence why, bool canTryAgain)
{
    m_whyNot = std::move(why);
    m_ui->pages->setCurrentWidget(m_ui->emptyPage);
    m_ui->retryButton->setVisible(canTryAgain);
    m_ui->exportButton->setEnabled(false);
    retranslate();
}

void AccountHistoryPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void AccountHistoryPage::forget()
{
    const QSignalBlocker quiet(m_ui->search); // nobody is there to read it for
    m_ui->search->clear();
    m_kind.reset();
    m_span = Span::Ever;
    m_model.clear();
    m_ui->banner->clear();
    showEntries();
}

void AccountHistoryPage::focusFirst()
{
    m_ui->search->setFocus();
}

} // namespace canolfan::ui
