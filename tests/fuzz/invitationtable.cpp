#include "exchange/invitationtable.h"
#include "domain/invitationlist.h"
#include "exchange/csv.h"

using namespace canolfan;

static void expect(bool holds)
{
    if (!holds)
        __builtin_trap();
}

static QStringList headings()
{
    QStringList ids;
    for (const InvitationField field : allInvitationFields)
        ids << idOf(field);
    return ids;
}

/// What has been read is what is read again from what we write of it, but for the apostrophe before what
/// might be a formula.
static void expectTheSameAgain(const InvitationRow &row)
{
    const QStringList cells(row.cells.begin(), row.cells.end());
    const QString first = cells.join(QString()).trimmed();
    if (first.isEmpty() || first.startsWith(QLatin1Char('#')))
        return;
    const auto again = exchange::readInvitations(exchange::csv({headings(), cells}));
    expect(again && again->rows.size() == 1 && again->rows.constFirst().flaw == InvitationRow::Flaw::None);
    for (qsizetype place = 0; place < cells.size(); ++place) {
        const QString &back = again->rows.constFirst().cells[size_t(place)];
        const QString written = QString::fromUtf8(cells[place].toUtf8()); // half a surrogate is none
        expect(back == written || back == QLatin1Char('\'') + written);
    }
}

/// However a row looks, what would be sent of it is what the rules allow.
static void expectSound(const InvitationList &list, int place)
{
    if (list.standing(place) != RowStanding::Ready)
        return;
    const Invitation invitation = list.invitation(place);
    expect(!invitation.firstName.isEmpty() && !invitation.lastName.isEmpty());
    expect(invitation.email.count(QLatin1Char('@')) == 1);
    expect(invitation.accountType != AccountType::ExamsOfficer);
    expect(!invitation.permissions.testFlag(Permission::A2cKeys));
    expect(list.problems(place).isEmpty());
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto read = exchange::readInvitations(
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!read)
        return 0;
    InvitationList list;
    list.setSetting({.actor = AccountType::ExamsOfficer,
        .emailDomains = {QStringLiteral("ysgol.example")},
        .adminSeats = 3,
        .takenEmails = {QStringLiteral("here@ysgol.example")}});
    list.setRows(read->rows);
    const InvitationCounts counts = list.counts();
    expect(counts.ready + counts.withProblems + counts.alreadyThere == list.size());
    expect(counts.adminSeatsTaken <= counts.adminSeats);
    for (int place = 0; place < std::min(list.size(), 20); ++place) {
        expectSound(list, place);
        expectTheSameAgain(list.row(place));
    }
    return 0;
}
