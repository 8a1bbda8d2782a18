#include "passwordcommand.h"

#include "console.h"
#include "factorsetup.h"

#include "words/accountcommands.h"
#include "words/commandline.h"

#include <QJsonObject>

namespace canolfan::cli {

static bool isAboutTheNewPassword(FailureKind kind)
{
    return kind == FailureKind::PasswordRefused || kind == FailureKind::PasswordUsedBefore;
}

QCoro::Task<Outcome> PasswordCommand::change()
{
    const Result<void> done = co_await changed();
    if (!done)
        co_return m_questions.outcomeOf(done.error());
    co_return Outcome{Done, words::passwordChanged(), QJsonObject{{QStringLiteral("passwordChanged"), true}}};
}

QCoro::Task<Result<void>> PasswordCommand::changed()
{
    const auto current = m_questions.password(words::currentPasswordPrompt());
    if (!current)
        co_return failed(FailureKind::Cancelled);
    while (const auto proposed = m_questions.newPassword()) {
        const Result<void> done = co_await m_portal.session.changePassword(*current, *proposed);
        if (done || !isAboutTheNewPassword(done.error().kind))
            co_return done;
        m_questions.again(failure(done.error()));
    }
    co_return failed(FailureKind::Cancelled);
}

QCoro::Task<Outcome> PasswordCommand::replaceForgotten(QString email)
{
    const Result<void> done = co_await replaced(email);
    if (!done)
        co_return m_questions.outcomeOf(done.error());
    co_return Outcome{Done, words::passwordReset(email),
        QJsonObject{{QStringLiteral("passwordChanged"), true}, {QStringLiteral("email"), email}}};
}

QCoro::Task<Result<void>> PasswordCommand::replaced(QString email)
{
    session::PasswordReset &reset = m_portal.session.passwordReset();
    const Result<session::CodeDelivery> sent = co_await reset.begin(email);
    if (!sent)
        co_return failed(sent.error());
    std::optional<QString> code;
    std::optional<QString> chosen;
    for (;;) {
        // Only what was wrong is asked for again.
        if (!code)
            code = m_questions.code(words::emailCodePrompt(sent->destination));
        if (code && !chosen)
            chosen = m_questions.newPassword();
        if (!code || !chosen)
            co_return failed(FailureKind::Cancelled);
        const Result<void> done = co_await m_portal.session.confirmReset(email, *code, *chosen);
        const bool wrongCode = !done && isAboutTheCode(done.error().kind);
        const bool wrongPassword = !done && isAboutTheNewPassword(done.error().kind);
        if (!wrongCode && !wrongPassword)
            co_return done;
        (wrongCode ? code : chosen).reset();
        m_questions.again(failure(done.error()));
    }
}

} // namespace canolfan::cli
