#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

static QString missing(UserField field)
{
    switch (field) {
    case UserField::FirstName:
        return App::translate("words", "Enter the first name.");
    case UserField::LastName:
        return App::translate("words", "Enter the last name.");
    case UserField::Email:
        return App::translate("words", "Enter the email address.");
    default:
        return App::translate("words", "This is needed.");
    }
}

QString sentence(InputProblem problem, UserField field)
{
    switch (problem) {
    case InputProblem::Missing:
        return missing(field);
    case InputProblem::TooLong:
        return field == UserField::Email
            ? App::translate("words", "An email address has at most 254 characters.")
            : App::translate("words", "A name has at most 100 characters.");
    case InputProblem::ControlCharacter:
        return App::translate("words", "There is an invisible character in this. Type it again.");
    case InputProblem::Malformed:
        return field == UserField::Email ? App::translate(
                   "words", "Enter an email address in the correct format, like name@school.example.")
                                         : App::translate("words", "This cannot be used. Check it.");
    case InputProblem::NotSchoolAddress:
        return App::translate("words",
            "You must use your school/centre email address; personal email addresses can not be used.");
    case InputProblem::AlreadyInCentre:
        return App::translate("words", "Somebody in the centre already has this email address.");
    case InputProblem::NotSixDigits:
        return codeProblem(problem);
    case InputProblem::Unknown:
        return App::translate("words", "The portal does not know this choice.");
    case InputProblem::Taken:
        return App::translate("words", "This is already in use.");
    }
    Q_UNREACHABLE();
}

QString whereTheEmailMayBe()
{
    return App::translate("words",
        "No email yet? It comes from portal-no-reply@wjec.co.uk. Look in the junk folder too; if it is not there, "
        "ask IT support whether that sender is blocked.");
}

QString codeProblem(InputProblem problem)
{
    return problem == InputProblem::Missing ? App::translate("words", "Enter the 6-digit code.")
                                            : App::translate("words", "Enter the code using only 6 digits.");
}

QString sentence(PhoneProblem problem)
{
    switch (problem) {
    case PhoneProblem::Missing:
        return App::translate("words", "Enter your mobile number.");
    case PhoneProblem::NoCountryCode:
        return App::translate(
            "words", "Must be a valid phone number: including country code, such as +44 7700 900123.");
    case PhoneProblem::NotANumber:
        return App::translate("words", "Must be a valid phone number: including country code");
    }
    Q_UNREACHABLE();
}

QString sentence(Refusal refusal)
{
    switch (refusal) {
    case Refusal::UserAccount:
        return App::translate("words", "Only Exams Officer and Admin accounts can do this.");
    case Refusal::ExamsOfficerFixed:
        return App::translate("words", "The Exams Officer always has everything, and cannot be deleted.");
    case Refusal::Yourself:
        return App::translate("words", "This is your own account; somebody else has to do this.");
    case Refusal::OneExamsOfficer:
        return App::translate(
            "words", "A centre has one Exams Officer. A change is asked of the exam board.");
    case Refusal::NoAdminSeat:
        return App::translate("words", "All Admin accounts of the centre are in use.");
    }
    Q_UNREACHABLE();
}

} // namespace canolfan::words
