#pragma once

#include "dialogs/accessdialog.h"
#include "dialogs/changeemaildialog.h"
#include "dialogs/choosepersondialog.h"
#include "dialogs/connectiondialog.h"
#include "dialogs/deletequestion.h"
#include "dialogs/everywherequestion.h"
#include "dialogs/invitedialog.h"
#include "dialogs/letterdialog.h"
#include "dialogs/proxydialog.h"
#include "dialogs/reviewaccessdialog.h"
#include "dialogs/signoutquestion.h"
#include "dialogs/templatesdialog.h"
#include "identityscreens.h"
#include "invitemanyscreen.h"
#include "models/accessmatrixmodel.h"
#include "pages/accessmatrixpage.h"
#include "pages/codepage.h"
#include "pages/connectingpage.h"
#include "pages/factorpage.h"
#include "pages/manageuserspage.h"
#include "people.h"
#include "reviewscreen.h"
#include "screens.h"
#include "settingsscreen.h"

/// Every screen that is walked through, by name.
namespace canolfan::tests {

using namespace canolfan::ui;

inline const QList<const char *> walkedScreens{"connecting", "sign in", "code", "factor", "header",
    "header, several centres", "navigation", "inbox", "invite", "access", "delete", "make an Admin",
    "invite an Admin", "make a User", "cancel invitation", "undo an invitation", "undo what is not sent",
    "stop trying", "proxy", "sign out everywhere", "sign out with changes", "users", "access matrix",
    "review access", "copy access", "templates", "change email", "connection check", "letter", "no email",
    "waiting changes", "waiting changes, refused", "waiting changes, none", "invite many",
    "invite many, none", "invite many, sent", "conflict", "conflict, chosen", "conflict, delete",
    "conflict, gone", "history", "history, none", "history, offline", "access review",
    "access review, by permission", "access review, done", "access review, none", "access review, nowhere",
    "access review, begin", "access review, sign off", "new password", "forgot password",
    "forgot password, code", "change password", "profile", "settings", "locked", "MFA selection",
    "MFA changes", "MFA unread", "MFA phone", "MFA app", "MFA text", "MFA number", "MFA email"};

inline QCoro::Task<AccessSaved> nothingSaved()
{
    co_return AccessSaved();
}

/// Makes them, and holds what they need.
class WalkedScreens
{
public:
    explicit WalkedScreens(words::Translations &translations) : m_translations(translations) { }

    QWidget *make(const QString &name)
    {
        if (QWidget *screen = beforeSigningIn(name))
            return screen;
        if (QWidget *screen = dialog(name))
            return screen;
        if (QWidget *screen = ofChanges(name))
            return screen;
        if (name.startsWith(QStringLiteral("history")))
            return accountHistory(name);
        if (name.startsWith(QStringLiteral("access review")))
            return reviewScreen(name);
        m_model.setUsers(people(), {});
        m_model.setWaiting(changesByPerson());
        auto *page = new ManageUsersPage(&m_model);
        page->select(people().at(2).id);
        return page;
    }

private:
    QWidget *beforeSigningIn(const QString &name)
    {
        if (name == QStringLiteral("connecting"))
            return new ConnectingPage;
        if (name == QStringLiteral("sign in"))
            return signInPage();
        if (name == QStringLiteral("code"))
            return new CodePage;
        if (name == QStringLiteral("factor"))
            return new FactorPage;
        if (name == QStringLiteral("settings"))
            return settingsPage(m_own.settings);
        if (name == QStringLiteral("header"))
            return headerBar();
        if (name == QStringLiteral("header, several centres"))
            return headerBar({centre(), otherCentre()});
        if (name == QStringLiteral("navigation"))
            return navigation();
        if (name == QStringLiteral("inbox"))
            return new PracticeInbox([](std::stop_token) { return inbox(); });
        return identityScreen(name, m_translations);
    }

    QWidget *dialog(const QString &name)
    {
        const CentreUser user = people().at(2);
        if (name == QStringLiteral("invite"))
            return new InviteDialog(
                {centre(), catalogue(), {}, 1}, [](Invitation, QUuid, std::stop_token) { return never(); },
                m_translations);
        if (name == QStringLiteral("access"))
            return new AccessDialog(
                accessOf(user),
                [](const CentreUser &, AccessChange, QUuid, std::stop_token) { return never(); },
                [] { return std::nullopt; }, m_translations);
        if (name == QStringLiteral("delete"))
            return new DeleteQuestion(
                user, catalogue(), [](QUuid, std::stop_token) { return never(); }, m_translations);
        if (name == QStringLiteral("proxy"))
            return new ProxyDialog({QStringLiteral("proxy.example:3128"), true}, [](const auto &) {});
        if (name == QStringLiteral("connection check"))
            return connectionCheck(m_translations);
        if (name == QStringLiteral("letter"))
            return new LetterDialog(
                LetterDialog::Reason::Connection, {neededAddresses(), {}}, m_translations);
        if (name == QStringLiteral("no email"))
            return new LetterDialog(LetterDialog::Reason::Mail, {neededAddresses(), {}}, m_translations);
        if (name == QStringLiteral("sign out everywhere"))
            return new EverywhereQuestion(
                [](std::stop_token) { return neverGone(); }, std::chrono::minutes(15));
        if (name == QStringLiteral("sign out with changes")) {
            auto *question =
                new SignOutQuestion([] { return changes(); }, [](std::stop_token) { return neverGone(); });
            question->setElsewhere({{QStringLiteral("68102"), 2}});
            return question;
        }
        return question(name);
    }

    QWidget *ofChanges(const QString &name)
    {
        if (QWidget *screen = ofMatrix(name))
            return screen;
        if (name.startsWith(QStringLiteral("conflict")))
            return conflictPage(name);
        if (name.startsWith(QStringLiteral("invite many")))
            return inviteManyPage(name);
        return name.startsWith(QStringLiteral("waiting changes")) ? waitingChanges(name) : nullptr;
    }

    QWidget *ofMatrix(const QString &name)
    {
        const CentreUser user = people().at(2);
        if (name == QStringLiteral("access matrix")) {
            m_model.setUsers(people(), {});
            m_model.setWaiting(changesByPerson());
            for (int row = 0; m_matrix.draft().isEmpty() && row < m_matrix.rowCount(); ++row)
                m_matrix.setAll(row, Permissions(Permission::AccessArrangements));
            return new AccessMatrixPage(m_model, m_matrix);
        }
        if (name == QStringLiteral("review access"))
            return new ReviewAccessDialog({{user, {Permission::ViewScripts, Permission::Iamis, {}}}},
                [](std::stop_token) { return nothingSaved(); });
        if (name == QStringLiteral("copy access"))
            return new ChoosePersonDialog(people(), 2);
        if (name == QStringLiteral("change email"))
            return new ChangeEmailDialog(
                {user, {}, {}}, [](Invitation, QUuid, std::stop_token) { return never(); });
        if (name == QStringLiteral("templates"))
            return new TemplatesDialog({{QStringLiteral("x"), Permission::PastPapers}}, user);
        return nullptr;
    }

    words::Translations &m_translations;
    models::UserListModel m_model;
    models::AccessMatrixModel m_matrix{m_model, [](const CentreUser &) { return Verdict(); }};
    SettingsOfItsOwn m_own;
};

} // namespace canolfan::tests
