// A table of people to invite, from the bytes of a file to the model that is shown: decoded, divided into
// cells, judged for a centre of a thousand people, and each cell that is in sight asked for once.
//
//   bench-preview REPEATS ROWS…
//
// prints {"preview": {"1000": […], …}}, in milliseconds of CPU time.

#include "exchange/csv.h"
#include "exchange/invitationtable.h"
#include "models/invitationsmodel.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <ctime>

using namespace canolfan;
using models::InvitationsModel;

static constexpr int inSight = 30;

static QByteArray table(int rows)
{
    QList<QStringList> cells{{QStringLiteral("First name"), QStringLiteral("Last name"),
        QStringLiteral("Email address"), QStringLiteral("Language preference"),
        QStringLiteral("Account type"), QStringLiteral("View Scripts"), QStringLiteral("IAMIS")}};
    for (int row = 0; row < rows; ++row)
        cells << QStringList{QStringLiteral("Angharad"), QStringLiteral("Llewelyn-Ŵyn%1").arg(row),
            QStringLiteral("angharad%1@ysgol.example.cymru").arg(row), QStringLiteral("Cymraeg"),
            QStringLiteral("User"), row % 3 ? QStringLiteral("yes") : QString(), QStringLiteral("na")};
    return exchange::csv(cells);
}

static InvitationSetting centre()
{
    InvitationSetting setting{.actor = AccountType::ExamsOfficer,
        .emailDomains = {QStringLiteral("ysgol.example.cymru")},
        .adminSeats = 3};
    for (int number = 0; number < 1000; ++number)
        setting.takenEmails.insert(QStringLiteral("somebody%1@ysgol.example.cymru").arg(number));
    return setting;
}

static void preview(const QByteArray &bytes, const InvitationSetting &setting, int rows)
{
    const auto read = exchange::readInvitations(bytes);
    InvitationsModel model;
    model.setSetting(setting);
    if (read)
        model.setRows(read->rows);
    qsizetype shown = 0;
    for (int row = 0; row < std::min(inSight, model.rowCount()); ++row) {
        for (int column = 0; column < InvitationsModel::ColumnCount; ++column)
            shown += model.index(row, column).data().toString().size();
    }
    if (model.list().counts().ready != rows || shown == 0)
        qFatal("not every row is ready");
}

static double milliseconds(std::clock_t since)
{
    return 1000.0 * double(std::clock() - since) / CLOCKS_PER_SEC;
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3)
        qFatal("bench-preview REPEATS ROWS…");
    const InvitationSetting setting = centre();
    QJsonObject series;
    for (const QString &rows : words.mid(2)) {
        const QByteArray bytes = table(rows.toInt());
        QJsonArray samples;
        for (int repeat = 0; repeat < words[1].toInt(); ++repeat) {
            const std::clock_t begin = std::clock();
            preview(bytes, setting, rows.toInt());
            samples << milliseconds(begin);
        }
        series[rows] = samples;
    }
    const QJsonObject result{{QStringLiteral("preview"), series}};
    QTextStream(stdout) << QJsonDocument(result).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}
