#include "changes/changewords.h"

#include <QCoreApplication>

namespace canolfan::ui {

using models::ChangeAction;

namespace {

class ChangeButtons
{
    Q_DECLARE_TR_FUNCTIONS(canolfan::ui::ChangeButtons)

public:
    static QString label(ChangeAction action)
    {
        switch (action) {
        case ChangeAction::Decide:
            return tr("Decide…");
        case ChangeAction::TryAgain:
            return tr("Try again");
        case ChangeAction::Export:
            return tr("Export…");
        case ChangeAction::Undo:
            return tr("Undo");
        case ChangeAction::TakeBack:
            return tr("Take back");
        case ChangeAction::GiveUp:
            return tr("Stop trying…");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString label(ChangeAction action)
{
    return ChangeButtons::label(action);
}

} // namespace canolfan::ui
