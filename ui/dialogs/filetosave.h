#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace canolfan::ui {

/// What the dialog for saving a file says of it.
struct FileToSave
{
    QString title;
    QString kinds; ///< "Tables for spreadsheets (*.csv)"
    QString suffix; ///< without the dot
    QString name; ///< proposed
};

/// Asks in a window over `parent` where the file is to go; `then` is not called where nothing was chosen, or
/// `parent` is gone.
void askWhereToSave(const FileToSave &file, QWidget *parent, std::function<void(const QString &path)> then);

/// What to say of a file once it is there.
QString savedWords(const QString &path);
/// Of one that cannot be written.
QString notSavedWords(const QString &path);

} // namespace canolfan::ui
