#pragma once

class QUrl;
class QWidget;

namespace canolfan::ui {

/// Opens an email or a page with the desktop's own program. Where none answers, a message over `window` shows
/// the address, to be copied.
void openOutside(const QUrl &address, QWidget *window);

} // namespace canolfan::ui
