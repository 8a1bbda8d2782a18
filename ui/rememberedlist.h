#pragma once

namespace canolfan {

class Settings;

namespace models {
class UserListModel;
}

namespace ui {

/// Has the list sorted and filtered as it was when the program last ended, and keeps how it is from now on.
/// What is searched for is not kept: it is somebody's name, and the settings lie in clear.
void rememberArrangement(models::UserListModel &list, Settings &settings);

} // namespace ui
} // namespace canolfan
