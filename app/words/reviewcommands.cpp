#include "words/reviewcommands.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString reviewHelp()
{
    return App::translate("words",
        "  review             how far the access review under way is\n"
        "  review begin SERIES [--due DATE]\n"
        "                     for a series of exams, such as 2027-summer\n"
        "  review people [--left] [--permission ID]\n"
        "                     everybody, or who is still to be checked, and what was decided\n"
        "  review keep EMAIL [--permission ID]\n"
        "  review change EMAIL [--grant ID…] [--withdraw ID…]\n"
        "  review remove EMAIL --yes\n"
        "                     decides; a change is made, and a removal deletes the account\n"
        "  review note EMAIL TEXT\n"
        "  review sign-off NAME [--next DATE]\n"
        "                     once everybody has been checked; DATE is when the next is due\n"
        "  review delete --yes\n"
        "  review record [--series SERIES] [--pdf FILE] [--csv FILE]\n"
        "                     of one that has been signed off\n");
}

QString idOfASeries()
{
    return App::translate("words", "a year and january, summer or november, such as 2027-summer");
}

QString noReviewYet()
{
    return App::translate("words", "No access review has been recorded on this computer.");
}

QString noReviewSignedOff()
{
    return App::translate("words", "No such access review has been signed off on this computer.");
}

QString discardingWantsYes()
{
    return App::translate(
        "words", "What has been decided and noted in the review would be lost. Add --yes if that is meant.");
}

QString reviewDeleted()
{
    return App::translate("words", "The review was deleted. Whatever access was changed stays as it is.");
}

QString reviewSaved(const QString &file)
{
    return App::translate("words", "The record of the review is saved: %1").arg(file);
}

} // namespace canolfan::words
