#include "pages/mfa/mfaapppage.h"

#include "look/metrics.h"
#include "qr/bitmatrix.h"
#include "qr/otpauth.h"
#include "ui_mfaapppage.h"
#include "widgets/announce.h"
#include "widgets/retrywait.h"
#include "widgets/secretclipboard.h"
#include "words/words.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHideEvent>

namespace canolfan::ui {

static constexpr int lettersInGroup = 4;
static constexpr int groupsInLine = 4;

static QFont keyFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(scaled(15));
    font.setBold(true);
    return font;
}

MfaAppPage::MfaAppPage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::MfaAppPage>()), m_clipboard(new SecretClipboard(this))
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(660));
    m_ui->key->setFont(keyFont());
    m_ui->copyHint->setField(m_ui->copyButton);
    m_ui->copyButton->setAutoDefault(false);
    connectWidgets();
    clear();
}

MfaAppPage::~MfaAppPage()
{
    clear();
}

void MfaAppPage::connectWidgets()
{
    connect(m_ui->verifyButton, &QPushButton::clicked, this, &MfaAppPage::verify);
    connect(m_ui->codeEntry, &CodeEntry::entered, this, &MfaAppPage::verify);
    connect(m_ui->openKeyButton, &QPushButton::clicked, this, [this] {
        openKey();
        m_ui->copyButton->setFocus();
    });
    connect(m_ui->copyButton, &QPushButton::clicked, this, &MfaAppPage::copyKey);
    connect(m_clipboard, &SecretClipboard::cleared, this,
        [this] { m_ui->copyHint->setHint([] { return tr("The key has left the clipboard."); }); });
    connect(m_retry, &RetryWait::ended, this, &MfaAppPage::updateButtons);
    connect(m_ui->backButton, &QPushButton::clicked, this, &MfaAppPage::backWanted);
    connect(m_ui->troubleButton, &QPushButton::clicked, this, &MfaAppPage::troubleWanted);
}

/// Groups of four, as people read and type them. Reserved, so that growing leaves no copy behind.
static QString inGroups(QByteArrayView key)
{
    QString text;
    text.reserve(key.size() + key.size() / lettersInGroup);
    for (qsizetype at = 0; at < key.size(); ++at) {
        if (at > 0 && at % lettersInGroup == 0)
            text += QLatin1Char(at % (lettersInGroup * groupsInLine) == 0 ? '\n' : ' ');
        text += QLatin1Char(key[at]);
    }
    return text;
}

void MfaAppPage::setSecret(const QString &issuer, const QString &account, QByteArrayView secret)
{
    clear();
    m_key = qr::plainBase32(secret);
    m_shownKey = inGroups(m_key.view());
    m_ui->key->setText(m_shownKey);
    auto code = qr::encoded(qr::otpauthAddress(issuer, account, secret).view());
    m_ui->qrCode->setVisible(code.has_value());
    if (code)
        m_ui->qrCode->setCode(std::move(*code));
    else
        openKey(); // names too long for any QR code
    updateButtons();
    m_ui->codeEntry->setFocus();
}

void MfaAppPage::clear()
{
    m_key.wipe();
    m_ui->qrCode->clear();
    m_ui->key->clear();
    m_shownKey.fill(u'\0'); // in place, because the label no longer shares them
    m_ui->keyPart->hide();
    m_ui->openKeyButton->show();
    m_ui->copyHint->setHint({});
    m_ui->codeEntry->clear();
    m_retry->end();
    m_ui->banner->clear();
    m_wrongCodes = 0;
    updateButtons();
}

void MfaAppPage::fill(const QString &code)
{
    m_ui->codeEntry->fill(code);
    m_ui->verifyButton->setFocus();
}

void MfaAppPage::openKey()
{
    m_ui->keyPart->show();
    m_ui->openKeyButton->hide();
    announce(m_ui->key);
}

void MfaAppPage::copyKey()
{
    m_clipboard->copy(QString::fromLatin1(m_key.view()));
    m_ui->copyHint->setHint([] {
        return tr("Copied. It leaves the clipboard after %n s.", nullptr, int(secretOnClipboard.count()));
    });
    announce(m_ui->copyHint);
}

void MfaAppPage::verify()
{
    if (!m_ui->verifyButton->isEnabled())
        return;
    if (const std::optional<QString> code = m_ui->codeEntry->read()) {
        m_ui->banner->clear();
        Q_EMIT verifyWanted(*code);
    }
}

std::stop_token MfaAppPage::beginWork()
{
    const std::stop_token stop = m_ui->busy->begin([] { return tr("Verifying…"); });
    updateButtons();
    return stop;
}

void MfaAppPage::endWork()
{
    m_ui->busy->end();
    updateButtons();
}

void MfaAppPage::updateButtons()
{
    const bool working = m_ui->busy->isRunning();
    m_ui->verifyButton->setEnabled(!working && !m_key.isEmpty());
    m_ui->backButton->setEnabled(!working);
    m_ui->codeEntry->setReadOnly(working);
}

void MfaAppPage::showFailure(const Failure &failure)
{
    if (failure.kind == FailureKind::WrongCode && ++m_wrongCodes >= 2)
        say(Banner::Tone::Info, [] {
            return tr(
                "Still not right? The codes follow the phone's clock. Set its date and time to automatic, "
                "then enter the next code.");
        });
    if (m_retry->begin(m_ui->verifyButton, failure))
        return;
    if (!m_ui->codeEntry->refuse(failure) && failure.kind != FailureKind::Cancelled)
        say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
}

void MfaAppPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void MfaAppPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_key.view().isEmpty())
        Q_EMIT secretWanted();
}

void MfaAppPage::hideEvent(QHideEvent *event)
{
    // Spontaneous when the person has only minimised the window.
    if (!event->spontaneous())
        clear();
    QWidget::hideEvent(event);
}

void MfaAppPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace canolfan::ui
