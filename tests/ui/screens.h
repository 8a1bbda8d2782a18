#pragma once

#include "identityscreens.h"
#include "inbox/practiceinbox.h"
#include "pages/signinpage.h"
#include "people.h"
#include "widgets/headerbar.h"

#include <QCoroTask>

/// What the screens that are walked through need around them.
namespace canolfan::tests {

inline QCoro::Task<Result<CentreUser>> never()
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

inline QWidget *signInPage()
{
    auto *page = new ui::SignInPage;
    page->setPractice(true);
    page->setPracticeAccounts(
        {{QStringLiteral("eo@ysgol-practis.example"), QStringLiteral("x"), AccountType::ExamsOfficer}});
    return page;
}

inline QWidget *headerBar()
{
    auto *header = new ui::HeaderBar;
    Profile person;
    person.firstName = QStringLiteral("Carys");
    person.lastName = QStringLiteral("Wyn");
    person.centres = {centre()};
    header->setPractice(true);
    header->setPerson(person);
    return header;
}

} // namespace canolfan::tests
