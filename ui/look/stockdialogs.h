#pragma once

#include <QObject>

class QAbstractButton;
class QApplication;
class QDialogButtonBox;
class QFileDialog;

namespace canolfan::ui {

/// Keeps Qt's own dialogs in the program's language, whatever desktop they are shown on. A desktop speaks the
/// language of its session: its file dialogs know nothing of our switch, and its platform theme may bring
/// texts for Open, Save, Cancel and the like that no translator of ours is asked about. So dialogs are Qt's
/// everywhere, and their standard buttons say what QPlatformTheme's own strings say, in our translation. A
/// button that was given a text of its own keeps it. The kinds of files come from the system's database of
/// types, which has next to no Welsh: that column is hidden; names have their endings. One for the whole
/// program, while it lives.
class StockDialogs : public QObject
{
    Q_OBJECT

public:
    explicit StockDialogs(QApplication &application, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void hideKinds(const QFileDialog &dialog);
    static void nameButton(const QDialogButtonBox &box, QAbstractButton &button);
};

} // namespace canolfan::ui
