#include "rememberedlist.h"

#include "models/userlistmodel.h"
#include "settings/settings.h"

#include <algorithm>

namespace canolfan::ui {

using models::UserListModel;

namespace {

struct Order
{
    UserListModel::Column column;
    QString name; ///< in Setting::PeopleOrder
};

} // namespace

static const QList<Order> &orders()
{
    static const QList<Order> all{{UserListModel::PersonColumn, QStringLiteral("name")},
        {UserListModel::AccountTypeColumn, QStringLiteral("accountType")},
        {UserListModel::AccessColumn, QStringLiteral("access")},
        {UserListModel::StateColumn, QStringLiteral("state")}};
    return all;
}

static const QString &fromTheEnd()
{
    static const QString suffix = QStringLiteral(" descending");
    return suffix;
}

static QString orderOf(const UserListModel &list)
{
    const auto found = std::ranges::find(orders(), list.sortColumn(), &Order::column);
    Q_ASSERT(found != orders().end());
    return list.sortOrder() == Qt::DescendingOrder ? found->name + fromTheEnd() : found->name;
}

static void sortAs(UserListModel &list, const QString &order)
{
    const bool descending = order.endsWith(fromTheEnd());
    const QString name = descending ? order.chopped(fromTheEnd().size()) : order;
    const auto found = std::ranges::find(orders(), name, &Order::name);
    if (found != orders().end())
        list.sort(found->column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void rememberArrangement(UserListModel &list, Settings &settings)
{
    sortAs(list, settings.peopleOrder());
    list.setFilter(UserFilter::fromIds(settings.peopleFilter()));
    QObject::connect(&list, &UserListModel::arrangementChanged, &settings, [&list, &settings] {
        settings.setPeopleOrder(orderOf(list));
        settings.setPeopleFilter(list.filter().ids());
    });
}

} // namespace canolfan::ui
