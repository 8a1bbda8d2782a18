#pragma once

#include "domain/failure.h"
#include "qr/secretbytes.h"
#include "widgets/banner.h"

#include <QWidget>

#include <memory>
#include <stop_token>

namespace canolfan::ui {

class RetryWait;
class SecretClipboard;

namespace Ui {
class MfaAppPage;
}

/// The authenticator app in the guide's four steps (S24). Shows the secret as a QR code and, on demand, as a
/// key to type; overwrites both when the page is left, hidden or closed.
class MfaAppPage : public QWidget
{
    Q_OBJECT

public:
    explicit MfaAppPage(QWidget *parent = nullptr);
    ~MfaAppPage() override;

    /// The base32 secret of the identity service, under the names that the app will show for it. The page
    /// keeps its own copy; the caller's is the caller's to forget.
    void setSecret(const QString &issuer, const QString &account, QByteArrayView secret);
    /// Forgets the secret and everything typed. What was copied leaves the clipboard in its own time.
    void clear();
    /// From the practice inbox.
    void fill(const QString &code);

    std::stop_token beginWork();
    void endWork();
    /// Names the phone's clock from the second wrong code on.
    void showFailure(const Failure &failure);
    void say(Banner::Tone tone, Sentence sentence);

Q_SIGNALS:
    void verifyWanted(const QString &code);
    void backWanted();
    /// It has come back to the screen, as after locking, and the secret was forgotten meanwhile.
    void secretWanted();
    void troubleWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectWidgets();
    void verify();
    void openKey();
    void copyKey();
    void updateButtons();

    std::unique_ptr<Ui::MfaAppPage> m_ui;
    RetryWait *m_retry;
    SecretClipboard *m_clipboard;
    qr::SecretBytes m_key;
    QString m_shownKey; ///< shares its characters with the label, so that they can be overwritten
    int m_wrongCodes = 0;
};

} // namespace canolfan::ui
