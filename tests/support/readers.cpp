#include "support/readers.h"

#include <QProcess>
#include <QTemporaryDir>

namespace canolfan::tests {

static std::optional<QByteArray> outputOf(
    const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qWarning("%s: %s %s", qPrintable(program), qPrintable(process.errorString()),
            process.readAllStandardError().constData());
        return std::nullopt;
    }
    const QByteArray output = process.readAllStandardOutput();
    return output.endsWith('\n') ? output.chopped(1) : output;
}

std::optional<QByteArray> readByZbar(const QImage &picture)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("code.png"));
    if (!picture.save(file))
        return std::nullopt;
    return outputOf(QStringLiteral("zbarimg"),
        {QStringLiteral("--quiet"), QStringLiteral("--raw"), QStringLiteral("--set"),
            QStringLiteral("*.enable=0"), QStringLiteral("--set"), QStringLiteral("qrcode.enable=1"), file});
}

std::optional<QByteArray> codeByOathtool(const QByteArray &secret, qint64 at)
{
    return outputOf(QStringLiteral("oathtool"),
        {QStringLiteral("--totp"), QStringLiteral("--base32"), QStringLiteral("--now"),
            QStringLiteral("@%1").arg(at), QStringLiteral("-")},
        secret + '\n');
}

} // namespace canolfan::tests
