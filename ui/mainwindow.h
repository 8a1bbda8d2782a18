#pragma once

#include "dialogs/question.h"
#include "domain/proxylogin.h"
#include "look/stockdialogs.h"
#include "look/theme.h"
#include "program.h"
#include "troublemail.h"
#include "widgets/banner.h"
#include "widgets/navigation.h"
#include "widgets/sentence.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QPointer>

namespace canolfan::ui {

class AccessMatrix;
class CodePage;
class Concealment;
class ConnectingPage;
class ConnectionHelp;
class FactorPage;
class FactorSetup;
class ForgotPasswordPage;
class ForgottenPassword;
class HeaderBar;
class IdleWatch;
class InviteMany;
class LockPage;
class LockScreen;
class MfaAppPage;
class MfaEmailPage;
class MfaTextPage;
class NavigationFrame;
class NewPasswordPage;
class OwnAccount;
class PageStack;
class PracticeInbox;
class ProgramSettings;
class SettingsPage;
class SignInFlow;
class SignInPage;
class UserManagement;
class WaitingChanges;
enum class MfaReason;

/// The window: the header, and below it one page at a time. Leads from finding the portal through signing in
/// to Manage Users, and back at sign-out. Paints before anything has been asked of network or keychain, and
/// makes pages that may never be seen only when they are to be.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Program program);
    ~MainWindow() override;

    /// Asks for what the network's proxy wants to be told; calls `answer` once, with nothing if that was
    /// cancelled.
    void askForProxyLogin(
        const ProxyQuestion &question, std::function<void(std::optional<ProxyLogin>)> answer);

    /// For a system that ends: nobody is there to answer a question, so what is half typed is not asked
    /// about. What is being stored is, as ever, waited for.
    void closeUnasked();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectHeader();
    void connectPages();
    void restoreGeometryOrDefault();
    void showPage(QWidget *page);
    void showSettings();
    void leaveSettings();

    void begin();
    bool isPractice() const { return m_connection.practice != nullptr; }
    void fillCode(const QString &code);

    // makeflows.cpp: which flow leads to which page
    SignInFlow &signInFlow();
    ForgottenPassword &forgottenPassword();
    FactorSetup &factorSetup();
    bool isSettingUpFactor() const;
    MfaReason reasonForSetup() const;
    void makeOwnAccount();
    void writeToHelpDesk(TroubleSender sender);

    // startsignin.cpp: from nothing to Manage Users
    void connectToPortal();
    void useConnection(const Connection &connection);
    void readPracticeAccounts();
    void resume();
    void takeUp(QCoro::Task<Result<QString>> remembered);
    void openKept(const QString &account);
    void signInAgain();
    void finishResuming(const Result<bool> &resumed);
    void finishResumingBehind(const Result<bool> &resumed);
    void refreshCentre();
    void moveCopy();
    void askForPassword();
    void connectEarly();
    void openCentre();
    void askForFactor();
    void finishOpening(const Result<void> &opened);
    void showCentre();
    void showStoringFailure();
    void showInbox();

    // centres.cpp: from one of somebody's centres to another
    struct Leaving;
    QString centreKept(const QString &account) const;
    QList<KeptCentre> waitingElsewhere() const;
    void goToCentre(const QString &number);
    bool asksBeforeLeaving(const QString &number);
    void sendBeforeLeaving(const QString &number);
    void leaveFor(const QString &number);
    void openKeptCentre(const QString &number, const Leaving &leaving);
    void readCentre(const QString &number, const Leaving &leaving);
    void arrive(const Leaving &leaving);
    void goBack(const Leaving &leaving, const QString &wanted, const Failure &why);
    void sayWhyNot(const Leaving &leaving, const QString &wanted, const Failure &why);

    // signingout.cpp: from Manage Users back to nothing
    void signOut();
    void askBeforeSigningOut(std::function<void(quint64 lastToDiscard)> then);
    bool hasChanges() const;
    bool mayDiscard(quint64 lastToDiscard) const;
    void leave(quint64 lastToDiscard);
    void showSignIn(const std::optional<Failure> &remains, const Sentence &said);
    void showSignedOut(session::Session::Ending ending);

    // synchronising.cpp: what waits, and how this computer and the portal stand to each other
    void makeWaitingChanges();
    void showSyncState();
    void showStanding(const std::optional<SyncState> &state);

    // places.cpp: the way between the pages of the centre
    void makePlaces();
    // records.cpp: what has been done to the accounts, the register of them, and their review
    void makeRecords();
    void makeReviews();
    void offerToOpen(const Sentence &saved, const QString &pdf);
    void inviteMany();
    /// `show`: what there is to do once the page is in sight.
    void addPlace(Place place, QWidget *page, std::function<void()> show);
    /// The same of a page that is made when somebody first goes there.
    void addPlace(Place place, std::function<QWidget *()> makePage, std::function<void()> show);
    /// A page behind another, such as that of one conflict.
    void addToPlace(Place place, QWidget *page);
    void followPage();
    void goTo(Place place);
    void showUsers();
    /// Whether something on a page is not saved yet; then asks, and closes where it is not wanted after all.
    bool asksBeforeClosing();
    /// Once, over this page; goes on with `then` where that is confirmed.
    void ask(const Question::Words &words, std::function<void()> then);
    bool sendsBeforeClosing();

    // copylost.cpp: what is kept has been moved, removed or damaged under this window, or can be had again
    void noteCopyNews(const QString &whose, const CopyNews &news, bool wasOpen);
    void tellCopyNews();
    void takeUpCopy();
    void reopenCopy();
    void goOnWithCopy(const CopyNews &news);
    void leaveSignedOut();

    // locking.cpp: nothing of the centre while locked
    void makeLock();
    LockScreen &lockScreen();
    void setIdleLimit();
    bool lockNow();
    void coverUp();
    void showLocked();
    void uncover();
    void finishUnlockingOffline();
    void finishSignIn();
    void endLock();
    void showPerson();

    Program m_program;
    Theme m_theme;
    StockDialogs m_stockDialogs;
    Connection m_connection;
    HeaderBar *m_header;
    Banner *m_standing; ///< as long as it is so: nothing can be saved, or the list is no longer shown
    Banner *m_notice;
    PageStack *m_pages;
    NavigationFrame *m_frame; ///< holds the pages, and the way between those of the centre
    ConnectingPage *m_connecting;
    ProgramSettings *m_programSettings;
    SettingsPage *m_settingsPage = nullptr; ///< as those below
    QWidget *m_behindSettings; ///< where Back leads from there
    ConnectionHelp *m_help;
    Concealment *m_concealment;
    IdleWatch *m_idle = nullptr;
    // Each with its pages from when it is first needed.
    SignInFlow *m_flow = nullptr;
    SignInPage *m_signIn = nullptr;
    CodePage *m_code = nullptr;
    FactorPage *m_factor = nullptr;
    NewPasswordPage *m_newPassword = nullptr;
    ForgottenPassword *m_forgottenPassword = nullptr;
    ForgotPasswordPage *m_forgotPassword = nullptr;
    FactorSetup *m_factorSetup = nullptr;
    MfaAppPage *m_mfaApp = nullptr;
    MfaTextPage *m_mfaText = nullptr;
    MfaEmailPage *m_mfaEmail = nullptr;
    LockScreen *m_lockScreen = nullptr;
    LockPage *m_lockPage = nullptr;
    OwnAccount *m_ownAccount = nullptr;
    UserManagement *m_management = nullptr;
    AccessMatrix *m_accessMatrix = nullptr;
    WaitingChanges *m_waitingChanges = nullptr;
    InviteMany *m_inviteMany = nullptr;
    struct Room
    {
        QWidget *page = nullptr; ///< null: not made yet
        std::function<void()> show;
        std::function<QWidget *()> makePage{};
    };
    QHash<Place, Room> m_places;
    QHash<QWidget *, Place> m_placeOf;
    QPointer<PracticeInbox> m_inbox;
    std::function<void()> m_retry; ///< what Try again does
    QElapsedTimer m_connectedEarly; ///< since it was last done
    CopyNews m_copyNews; ///< what was found when what is kept on this computer was opened; not told yet
    QString m_copyNewsOf; ///< whose: account and centre
    std::optional<Failure> m_notKept; ///< why nothing of it can be shown
    quint64 m_lastToDiscard = 0; ///< in signing out everywhere: the newest change that may go with the copy
    int m_attempt = 0; ///< tells an answer that is still wanted from one that was given up
    bool m_closesUnasked = false;
    bool m_hasBegun = false;
    bool m_signingOut = false;
    bool m_takingUp = false; ///< the copy, whose key could not be had before
};

} // namespace canolfan::ui
