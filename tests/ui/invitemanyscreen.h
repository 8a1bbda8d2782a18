#pragma once

#include "pages/invitemanypage.h"
#include "people.h"

/// The page that invites many, with rows of every kind, for tests of windows.
namespace canolfan::tests {

inline InvitationRow rowOf(int number, const char *first, const char *last, const char *email)
{
    InvitationRow row;
    row.number = number;
    row.cell(InvitationField::FirstName) = QString::fromUtf8(first);
    row.cell(InvitationField::LastName) = QString::fromUtf8(last);
    row.cell(InvitationField::Email) = QString::fromUtf8(email);
    return row;
}

/// Ready; with a problem of each kind; somebody who is there; a second Admin for whom there is no seat.
inline QList<InvitationRow> rowsToInvite()
{
    QList<InvitationRow> rows{rowOf(2, "Nia", "Prŷs", "nia@ysgol-practis.example"),
        rowOf(3, "Huw", "", "huw@gmail.com"), rowOf(4, "Mair", "Jones", "m.jones@ysgol-practis.example"),
        rowOf(5, "Elin", "Rees", "elin@ysgol-practis.example"),
        rowOf(6, "Elin", "Rees", "ELIN@ysgol-practis.example"),
        rowOf(7, "Aled", "Wyn", "aled@ysgol-practis.example"),
        rowOf(8, "Non", "Wyn", "non@ysgol-practis.example"),
        rowOf(9, "Siôn", "Wyn", "s\u0456on@ysgol-practis.example"),
        rowOf(10, "Lowri", "Wyn", "lowri@ysgol-practis.example")};
    rows[5].cell(InvitationField::AccountType) = QStringLiteral("Admin");
    rows[6].cell(InvitationField::AccountType) = QStringLiteral("Admin");
    rows[7].cell(InvitationField::ViewScripts) = QStringLiteral("efallai");
    rows[7].cell(InvitationField::Language) = QStringLiteral("Cernyweg");
    rows[8].flaw = InvitationRow::Flaw::MoreCells;
    return rows;
}

inline InvitationSetting settingOfTheCentre()
{
    return {.actor = AccountType::ExamsOfficer,
        .emailDomains = {QStringLiteral("ysgol-practis.example")},
        .adminSeats = 3,
        .adminSeatsUsed = 2,
        .takenEmails = {QStringLiteral("m.jones@ysgol-practis.example")}};
}

/// "invite many, none" has no table yet.
inline QWidget *inviteManyPage(const QString &name)
{
    auto *model = new models::InvitationsModel;
    auto *page = new ui::InviteManyPage(model);
    model->setParent(page);
    model->setSetting(settingOfTheCentre());
    page->resize(1000, 800);
    if (!name.endsWith(QStringLiteral("none")))
        model->setRows(rowsToInvite());
    if (name.endsWith(QStringLiteral("sent"))) {
        model->setResult(0, {RowResult::State::Sent, {}});
        model->setResult(3, {RowResult::State::SavedHere, {}});
        model->setResult(5, resultOf(Failure{FailureKind::AdminSeatsTaken}));
        model->setResult(6, resultOf(Failure{FailureKind::Cancelled}));
        model->setSending(false);
    }
    return page;
}

} // namespace canolfan::tests
