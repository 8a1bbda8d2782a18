// The lists on the screen, of people whose names are drawn at random. bench-lists search|sortfilter|matrix
// REPEATS PEOPLE prints {"name": [milliseconds for one, …]}: search: "compute", what one keystroke of a
// search costs in the model; "frame", the window painted after it. sortfilter: "compute", the same keystroke
// in a QSortFilterProxyModel over the same people, for reference. matrix: "frame", the slowest frame of each
// scroll from the top of the access matrix to its end.

#include "matrix/matrixview.h"
#include "models/accessmatrixmodel.h"
#include "models/userlistmodel.h"
#include "users/userlistview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <random>

using namespace canolfan;
using models::AccessMatrixModel;
using models::UserListModel;

static QList<CentreUser> people(int count)
{
    const QStringList first{QStringLiteral("Elin"), QStringLiteral("Siân"), QStringLiteral("Rhŷs"),
        QStringLiteral("Gwenllïan"), QStringLiteral("Oliver"), QStringLiteral("Llŷr"),
        QStringLiteral("Priya")};
    const QStringList last{QStringLiteral("Davies"), QStringLiteral("ap Tomos"), QStringLiteral("O'Brien"),
        QStringLiteral("Môn-Huws"), QStringLiteral("Shah"), QStringLiteral("Llywelyn"),
        QStringLiteral("Jones")};
    std::mt19937 random(68101);
    QList<CentreUser> users;
    users.reserve(count);
    for (int i = 0; i < count; ++i) {
        CentreUser user;
        user.id = QString::number(i);
        user.firstName = first.at(int(random() % size_t(first.size())));
        user.lastName = last.at(int(random() % size_t(last.size()))) + QString::number(i);
        user.email = QStringLiteral("person%1@ysgol-practis.example").arg(i);
        user.permissions = Permissions(int(random() % 64));
        users.append(user);
    }
    return users;
}

static double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

static QString listed(const char *name, const QList<double> &samples)
{
    QStringList texts;
    for (const double sample : samples)
        texts << QString::number(sample);
    return QStringLiteral("\"%1\": [%2]").arg(QLatin1String(name), texts.join(QLatin1String(", ")));
}

static const QStringList &typed()
{
    // Found by many, by some, by one, by nobody; and the letter taken back.
    static const QStringList texts{QStringLiteral("e"), QStringLiteral("el"), QStringLiteral("elin d"),
        QStringLiteral("rhys ap"), QStringLiteral("person9999"), QStringLiteral("zz"), QStringLiteral("z")};
    return texts;
}

static QStringList search(int repeats, int count)
{
    UserListModel model;
    ui::UserListView view;
    view.resize(1000, 700);
    view.setUsers(&model);
    model.setUsers(people(count), {});
    view.show();
    QImage picture(view.size(), QImage::Format_RGB32);
    QList<double> compute;
    QList<double> frame;
    for (int i = 0; i < repeats; ++i) {
        double slowest = 0;
        double slowestFrame = 0;
        for (const QString &text : typed()) {
            slowest = std::max(slowest, milliseconds([&] { model.setSearch(text); }));
            slowestFrame = std::max(slowestFrame, milliseconds([&] { view.render(&picture); }));
        }
        compute << slowest;
        frame << slowestFrame;
    }
    return {listed("compute", compute), listed("frame", frame)};
}

static QStringList sortFilter(int repeats, int count)
{
    UserListModel model;
    model.setUsers(people(count), {});
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setFilterRole(UserListModel::NameRole);
    proxy.sort(UserListModel::PersonColumn);
    QList<double> compute;
    for (int i = 0; i < repeats; ++i) {
        double slowest = 0;
        for (const QString &text : typed())
            slowest = std::max(slowest, milliseconds([&] { proxy.setFilterFixedString(text); }));
        compute << slowest;
    }
    return {listed("compute", compute)};
}

static QStringList matrix(int repeats, int count)
{
    UserListModel list;
    AccessMatrixModel model(list, [](const CentreUser &) { return Verdict(); });
    ui::MatrixView view;
    view.resize(1000, 700);
    view.setMatrix(&model);
    list.setUsers(people(count), {});
    view.show();
    QImage picture(view.size(), QImage::Format_RGB32);
    constexpr int frames = 60;
    QList<double> frame;
    for (int i = 0; i < repeats; ++i) {
        double slowest = 0;
        for (int at = 0; at <= frames; ++at) {
            slowest = std::max(slowest, milliseconds([&] {
                view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / frames * at);
                view.render(&picture);
            }));
        }
        frame << slowest;
    }
    return {listed("frame", frame)};
}

int main(int argc, char *argv[])
{
    if (argc != 4)
        qFatal("bench-lists search|sortfilter|matrix REPEATS PEOPLE");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QByteArray what(argv[1]);
    const int repeats = QByteArray(argv[2]).toInt();
    const int count = QByteArray(argv[3]).toInt();
    const QStringList found = what == "search" ? search(repeats, count)
        : what == "matrix"                     ? matrix(repeats, count)
                                               : sortFilter(repeats, count);
    QTextStream(stdout) << QLatin1Char('{') << found.join(QLatin1String(", ")) << QLatin1Char('}')
                        << Qt::endl;
    return 0;
}
