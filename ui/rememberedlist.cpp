#include "rememberedlist.h"

#include "models/userlistmodel.h"
#include "settings/settings.h"

namespace canolfan::ui {

using models::UserListModel;

static_assert(int(PeopleColumn::Name) == UserListModel::PersonColumn
    && int(PeopleColumn::AccountType) == UserListModel::AccountTypeColumn
    && int(PeopleColumn::Access) == UserListModel::AccessColumn
    && int(PeopleColumn::State) == UserListModel::StateColumn);

void rememberArrangement(UserListModel &list, Settings &settings)
{
    const PeopleOrder order = settings.peopleOrder();
    list.sort(int(order.column), order.order);
    list.setFilter(UserFilter::fromIds(settings.peopleFilter()));
    QObject::connect(&list, &UserListModel::arrangementChanged, &settings, [&list, &settings] {
        settings.setPeopleOrder({PeopleColumn(list.sortColumn()), list.sortOrder()});
        settings.setPeopleFilter(list.filter().ids());
    });
}

} // namespace canolfan::ui
