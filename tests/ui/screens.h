#pragma once

#include "changes.h"
#include "dialogs/accessdialog.h"
#include "dialogs/connectiondialog.h"
#include "dialogs/question.h"
#include "directory/directory.h"
#include "identityscreens.h"
#include "inbox/practiceinbox.h"
#include "pages/accounthistorypage.h"
#include "pages/conflictpage.h"
#include "pages/signinpage.h"
#include "pages/waitingchangespage.h"
#include "people.h"
#include "widgets/headerbar.h"
#include "widgets/navigation.h"
#include "words/words.h"

#include <QCoroTask>

/// What the screens that are walked through need around them.
namespace canolfan::tests {

inline QCoro::Task<Result<directory::Saved>> never()
{
    co_return failed(FailureKind::TimedOut);
}

inline QCoro::Task<Result<rehearsal::PracticeInbox>> inbox()
{
    rehearsal::PracticeInbox inbox;
    inbox.messages = {{QStringLiteral("+447700900123"), true, {}, QStringLiteral("Code 123456"),
        QStringLiteral("123456"), {}, QDateTime::currentDateTime()}};
    inbox.authenticators = {{QStringLiteral("eo@ysgol-practis.example"), QStringLiteral("654321"), 12}};
    co_return inbox;
}

/// Manage Access of `user` in a centre with one Admin seat left.
inline ui::AccessDialog::Setting accessOf(const CentreUser &user, int adminSeatsLeft = 1)
{
    const auto mayMake = [adminSeatsLeft](AccountType type) {
        return mayInvite(AccountType::ExamsOfficer, type, adminSeatsLeft);
    };
    return {user, catalogue(), adminSeatsLeft, 3, mayMake};
}

inline QList<CheckedAddress> neededAddresses()
{
    const QUrl portal(QStringLiteral("https://portal.example/"));
    return {CheckedAddress(NeededAddress::Portal, portal), CheckedAddress(NeededAddress::Identity, portal),
        CheckedAddress(NeededAddress::Api)};
}

/// One of each outcome that can stand beside the others.
inline QCoro::Task<Result<ConnectionReport>> checked()
{
    ConnectionReport report{neededAddresses(), QDateTime::currentDateTime()};
    const QString host = QStringLiteral("portal.example");
    report.addresses.first().stages = {StageResult{CheckStage::Proxy, StageOutcome::NoProxy},
        {CheckStage::NameLookUp, StageOutcome::NameFound, host, QStringLiteral("192.0.2.7")},
        {CheckStage::Connection, StageOutcome::Connected, {}, {}, 12},
        {CheckStage::Security, StageOutcome::Trusted, QStringLiteral("Issuer"), QStringLiteral("TLS 1.3")},
        {CheckStage::Reply, StageOutcome::Answered, {}, {}, 200},
        {CheckStage::Clock, StageOutcome::ClockWrong, {}, {}, 4000}};
    report.addresses[1].stages[0] = {CheckStage::Proxy, StageOutcome::ProxyInForce, host};
    report.addresses[1].stages[1] = {CheckStage::NameLookUp, StageOutcome::NameUnknown, host};
    co_return report;
}

inline QWidget *connectionCheck(words::Translations &translations)
{
    return new ui::ConnectionDialog(
        neededAddresses(), [](const auto &, std::stop_token) { return checked(); }, translations);
}

inline QWidget *question(const QString &name)
{
    const CentreUser user = people().at(2);
    if (name == QStringLiteral("make an Admin"))
        return ui::Question::aboutAccountType(
            user, AccountType::Admin, Permissions(Permission::EntriesAndResults));
    if (name == QStringLiteral("invite an Admin"))
        return ui::Question::aboutInvitingAdmin({{}, user.firstName, user.lastName, user.email});
    if (name == QStringLiteral("make a User"))
        return ui::Question::aboutAccountType(user, AccountType::User, Permissions(Permission::Iamis));
    if (name == QStringLiteral("cancel invitation"))
        return ui::Question::aboutCancellingInvitation(user);
    PendingChange change;
    change.base = user;
    change.kind = name == QStringLiteral("undo an invitation") ? ChangeKind::Invite : ChangeKind::Delete;
    if (name == QStringLiteral("undo what is not sent"))
        change.state = ChangeState::NotSent;
    if (name == QStringLiteral("stop trying"))
        change.state = ChangeState::UnderWay;
    return ui::Question::isAskedAbout(change) ? ui::Question::aboutUndoing(change) : nullptr;
}

inline QWidget *signInPage()
{
    auto *page = new ui::SignInPage;
    page->setPractice(true);
    page->setPracticeAccounts(
        {{QStringLiteral("eo@ysgol-practis.example"), QStringLiteral("x"), AccountType::ExamsOfficer}});
    return page;
}

/// A centre that somebody has besides.
inline Centre otherCentre()
{
    Centre other = centre();
    other.number = QStringLiteral("68102");
    other.name = QStringLiteral("Coleg Practis");
    other.accountType = AccountType::User;
    return other;
}

inline QWidget *headerBar(const QList<Centre> &centres = {centre()})
{
    auto *header = new ui::HeaderBar;
    Profile person;
    person.firstName = QStringLiteral("Carys");
    person.lastName = QStringLiteral("Wyn");
    person.centres = centres;
    header->setPractice(true);
    header->setPerson(person);
    SyncState state;
    state.waiting = 3;
    state.offlineSince = QDateTime(QDate::currentDate(), QTime(0, 1));
    header->setSyncState(state);
    return header;
}

inline QWidget *waitingChanges(const QString &name)
{
    auto *model = new models::WaitingChangesModel;
    auto *page = new ui::WaitingChangesPage(model);
    model->setParent(page);
    if (!name.endsWith(QStringLiteral("none")))
        model->setChanges(changes());
    SyncState state;
    state.offlineSince = QDateTime(QDate::currentDate(), QTime(0, 1));
    state.contact = state.offlineSince;
    page->setSyncState(state);
    page->resize(1000, 800);
    page->select(name.endsWith(QStringLiteral("refused")) ? 2 : 1);
    return page;
}

inline HistoryPage historyOf(int count)
{
    HistoryPage page;
    for (int number = 0; number < count; ++number) {
        const CentreUser user = people().at(number % people().size());
        HistoryEntry entry;
        entry.id = QString::number(number);
        entry.kind = allHistoryKinds[size_t(number) % allHistoryKinds.size()];
        entry.at = QDateTime(QDate(2026, 3, 3), QTime(12, 0), Qt::UTC).addDays(-number);
        entry.byName = QStringLiteral("Carys Wyn");
        entry.firstName = user.firstName;
        entry.lastName = user.lastName;
        entry.email = user.email;
        entry.after = AccessThen{user.accountType, user.permissions};
        page.entries << entry;
    }
    return page;
}

inline QWidget *accountHistory(const QString &name)
{
    auto *model = new models::HistoryModel;
    auto *page = new ui::AccountHistoryPage(model);
    model->setParent(page);
    page->resize(1000, 800);
    if (name == QStringLiteral("history"))
        model->setFirst(historyOf(12));
    page->showEntries();
    if (name.endsWith(QStringLiteral("offline")))
        page->showWhyNot([] { return words::sentence(Failure{FailureKind::Unreachable}); }, true);
    return page;
}

inline QWidget *conflictPage(const QString &name)
{
    auto *page = new ui::ConflictPage;
    PendingChange change = conflict(1, people().at(2));
    if (name.endsWith(QStringLiteral("delete")))
        change.kind = ChangeKind::Delete;
    if (name.endsWith(QStringLiteral("gone")))
        change.theirs.user.reset();
    page->ask({change, AccountType::User, Permission::PastPapers});
    if (name.endsWith(QStringLiteral("chosen")))
        page->findChild<QAbstractButton *>(QStringLiteral("chooseButton"))->click();
    return page;
}

inline QWidget *navigation()
{
    auto *frame = new ui::NavigationFrame(new QWidget);
    frame->setNavigationShown(true);
    frame->navigation()->setCount(ui::Place::WaitingChanges, 3);
    return frame;
}

} // namespace canolfan::tests
