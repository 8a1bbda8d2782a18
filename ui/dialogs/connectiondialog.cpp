#include "dialogs/connectiondialog.h"

#include "continue.h"
#include "look/metrics.h"
#include "ui_connectiondialog.h"
#include "widgets/announce.h"
#include "widgets/stagelist.h"
#include "words/connectioncheck.h"
#include "words/words.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace canolfan::ui {

ConnectionDialog::ConnectionDialog(
    QList<CheckedAddress> addresses, Check check, words::Translations &translations, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConnectionDialog>())
    , m_check(std::move(check))
    , m_translations(translations)
    , m_report{std::move(addresses)}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_ui->languageSwitch->setLanguage(translations.language());
    m_ui->banner->setClosable(false);
    m_ui->busy->setKeepsPlace(false);
    for (const NeededAddress each : allNeededAddresses) {
        auto *card = new StageList(m_ui->content);
        card->setAddress(CheckedAddress(each));
        m_ui->cards->addWidget(card);
        m_cards.append(card);
    }
    connectWidgets();
    QWidget *before = m_ui->closeButton;
    for (QWidget *stop : m_ui->languageSwitch->tabStops()) {
        setTabOrder(before, stop);
        before = stop;
    }
    m_ui->scroll->setFocus();
    retranslate();
    const QSize available = screen()->availableSize();
    resize(std::min(scaled(760), available.width() - 20), std::min(scaled(720), available.height() - 60));
    checkAgain();
}

ConnectionDialog::~ConnectionDialog()
{
    m_stop.request_stop();
}

void ConnectionDialog::connectWidgets()
{
    connect(m_ui->languageSwitch, &LanguageSwitch::chosen, &m_translations, &words::Translations::set);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->againButton, &QPushButton::clicked, this, &ConnectionDialog::checkAgain);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ConnectionDialog::copyResult);
    connect(m_ui->letterButton, &QPushButton::clicked, this, [this] { Q_EMIT letterWanted(m_report); });
    connect(m_ui->busy, &BusyBar::cancelled, this, [this] { m_stop.request_stop(); });
}

void ConnectionDialog::checkAgain()
{
    if (m_ui->busy->isRunning())
        return;
    m_stop = std::stop_source();
    m_ui->banner->clear();
    say({});
    for (CheckedAddress &address : m_report.addresses)
        address = CheckedAddress(address.which, address.url);
    m_ui->busy->begin([] { return tr("Checking the connection…"); });
    showReport(m_report);
    const bool hadFocus = m_ui->againButton->hasFocus();
    for (QPushButton *button : {m_ui->againButton, m_ui->copyButton})
        button->setEnabled(false);
    if (hadFocus)
        m_ui->closeButton->setFocus();
    const auto progressed = [self = QPointer<ConnectionDialog>(this)](const ConnectionReport &report) {
        if (self)
            self->showReport(report);
    };
    continueWith(this, m_check(progressed, m_stop.get_token()),
        [this](const Result<ConnectionReport> &report) { finish(report); });
}

void ConnectionDialog::showReport(const ConnectionReport &report)
{
    int done = 0;
    for (const CheckedAddress &address : report.addresses) {
        m_cards.at(int(address.which))->setAddress(address);
        const bool failed = address.failedStage() != nullptr;
        done += failed
            ? int(address.stages.size())
            : int(std::ranges::count_if(address.stages, [](const auto &each) { return hasPassed(each); }));
    }
    m_ui->busy->setProgress(done, int(m_cards.size() * allCheckStages.size()));
}

void ConnectionDialog::finish(const Result<ConnectionReport> &report)
{
    m_ui->busy->end();
    for (QPushButton *button : {m_ui->againButton, m_ui->copyButton})
        button->setEnabled(true);
    if (!report)
        return m_ui->banner->say(
            Banner::Tone::Danger, [failure = report.error()] { return words::sentence(failure); });
    m_report = *report;
    showReport(m_report);
    const bool anyFailed = std::ranges::any_of(
        m_report.addresses, [](const auto &each) { return each.failedStage() != nullptr; });
    const Banner::Tone tone = m_report.hasPassed() ? Banner::Tone::Success
        : anyFailed                                ? Banner::Tone::Danger
                                                   : Banner::Tone::Warning;
    m_ui->banner->say(tone, [found = m_report] { return words::sentence(found); });
}

void ConnectionDialog::copyResult()
{
    QGuiApplication::clipboard()->setText(words::text(m_report));
    say([] { return tr("The result is on the clipboard."); });
}

void ConnectionDialog::say(Sentence note)
{
    m_note = std::move(note);
    m_ui->note->setText(m_note ? m_note() : QString());
    if (m_note)
        announce(m_ui->note);
}

void ConnectionDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->languageSwitch->setLanguage(m_translations.language());
        retranslate();
    }
    QDialog::changeEvent(event);
}

void ConnectionDialog::retranslate()
{
    m_ui->note->setText(m_note ? m_note() : QString());
}

} // namespace canolfan::ui
