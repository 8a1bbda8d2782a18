#include "practice/post/letters.h"

namespace practice::letters {

using namespace Qt::StringLiterals;

namespace {

bool inWelsh(const Person &person)
{
    return person.language == Language::Welsh;
}

Message email(const Person &person, const QString &subject, const QString &body)
{
    Message message;
    message.recipient = person.email;
    message.channel = Message::Channel::Email;
    message.subject = subject;
    message.body = body;
    message.language = textOf(person.language);
    return message;
}

} // namespace

Message codeByEmail(const Person &person, const QString &code)
{
    const QString subject =
        inWelsh(person) ? u"Eich cod dilysu ar gyfer Porth"_s : u"Your Portal verification code"_s;
    const QString body = inWelsh(person)
        ? u"Helo %1,\n\nEich cod dilysu yw %2.\n\nOs nad chi sy'n mewngofnodi, newidiwch eich "
          "cyfrinair.\n\nPorth CBAC/Eduqas\n"_s
        : u"Hello %1,\n\nYour verification code is %2.\n\nIf it is not you who is signing in, "
          "change your password.\n\nWJEC/Eduqas Portal\n"_s;
    Message message = email(person, subject, body.arg(person.firstName, code));
    message.code = code;
    return message;
}

Message passwordCodeByEmail(const Person &person, const QString &code)
{
    const QString subject =
        inWelsh(person) ? u"Ailosod eich cyfrinair ar gyfer Porth"_s : u"Reset your Portal password"_s;
    const QString body = inWelsh(person)
        ? u"Helo %1,\n\nEich cod dilysu ar gyfer ailosod eich cyfrinair yw %2. Mae'n dod i ben ar ôl awr.\n\n"
          "Os nad chi a ofynnodd amdano, anwybyddwch y neges hon.\n\nPorth CBAC/Eduqas\n"_s
        : u"Hello %1,\n\nYour verification code to reset your password is %2. It ends after an hour.\n\n"
          "If it was not you who asked for it, ignore this message.\n\nWJEC/Eduqas Portal\n"_s;
    Message message = email(person, subject, body.arg(person.firstName, code));
    message.code = code;
    return message;
}

Message addressCodeByEmail(const Person &person, const QString &code)
{
    const QString subject =
        inWelsh(person) ? u"Eich cod dilysu ar gyfer Porth"_s : u"Your Portal verification code"_s;
    const QString body = inWelsh(person)
        ? u"Helo %1,\n\nI ddangos mai eich cyfeiriad chi yw hwn, rhowch y cod dilysu %2.\n\n"
          "Porth CBAC/Eduqas\n"_s
        : u"Hello %1,\n\nTo show that this address is yours, enter the verification code %2.\n\n"
          "WJEC/Eduqas Portal\n"_s;
    Message message = email(person, subject, body.arg(person.firstName, code));
    message.code = code;
    return message;
}

Message codeBySms(const Person &person, const QString &code)
{
    Message message;
    message.recipient = person.phone;
    message.channel = Message::Channel::Sms;
    message.body = (inWelsh(person) ? u"Porth CBAC/Eduqas: eich cod dilysu yw %1."_s
                                    : u"WJEC/Eduqas Portal: your verification code is %1."_s)
                       .arg(code);
    message.language = textOf(person.language);
    message.code = code;
    return message;
}

Message invitation(const Person &person, const QString &centreNumber, const QString &temporaryPassword)
{
    const QString subject = inWelsh(person) ? u"Gwahoddiad i Borth CBAC/Eduqas"_s
                                            : u"Your invitation to the WJEC/Eduqas Portal"_s;
    const QString body = inWelsh(person)
        ? u"Helo %1,\n\nRydych wedi cael gwahoddiad i Borth CBAC/Eduqas ar gyfer canolfan %2.\n\n"
          "Cyfeiriad e-bost: %3\nCyfrinair dros dro: %4\n\n"
          "Mae'r cyfrinair dros dro yn dod i ben ar ôl 7 diwrnod.\n\nPorth CBAC/Eduqas\n"_s
        : u"Hello %1,\n\nYou have been invited to the WJEC/Eduqas Portal for centre %2.\n\n"
          "Email address: %3\nTemporary password: %4\n\n"
          "The temporary password ends after 7 days.\n\nWJEC/Eduqas Portal\n"_s;
    Message message =
        email(person, subject, body.arg(person.firstName, centreNumber, person.email, temporaryPassword));
    message.temporaryPassword = temporaryPassword;
    return message;
}

} // namespace practice::letters
