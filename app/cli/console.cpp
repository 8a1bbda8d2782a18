#include "console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>
#include <string>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace canolfan::cli {

// Qt has nothing for terminals; these few lines differ by system because their terminals do.
#ifdef Q_OS_WIN
static bool inputIsTerminal()
{
    return _isatty(_fileno(stdin)) != 0;
}

/// While it lives, what is typed is not shown.
class NoEcho
{
public:
    NoEcho()
    {
        GetConsoleMode(m_input, &m_before);
        SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~NoEcho() { SetConsoleMode(m_input, m_before); }

private:
    HANDLE m_input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD m_before = 0;
};
#else
static bool inputIsTerminal()
{
    return isatty(STDIN_FILENO) != 0;
}

/// While it lives, what is typed is not shown.
class NoEcho
{
public:
    NoEcho()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }

private:
    termios m_before{};
};
#endif

Console::Console(bool json) : m_json(json), m_someoneTypes(inputIsTerminal()) { }

std::optional<QString> Console::nextLine()
{
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
}

std::optional<QString> Console::ask(const QString &prompt)
{
    if (m_someoneTypes)
        std::cerr << prompt.toStdString() << std::flush;
    return nextLine();
}

std::optional<QString> Console::askSecretly(const QString &prompt)
{
    if (!m_someoneTypes)
        return nextLine();
    const NoEcho hidden;
    auto line = ask(prompt);
    std::cerr << std::endl;
    return line;
}

void Console::print(const QString &text)
{
    std::cout << text.toStdString() << std::endl;
}

void Console::tell(const QString &text)
{
    if (m_json)
        complain(text);
    else
        print(text);
}

void Console::print(const QJsonValue &document)
{
    const QJsonDocument whole =
        document.isArray() ? QJsonDocument(document.toArray()) : QJsonDocument(document.toObject());
    std::cout << whole.toJson(QJsonDocument::Compact).toStdString() << std::endl;
}

void Console::print(const QByteArray &bytes)
{
    std::cout.write(bytes.constData(), bytes.size()).flush();
}

void Console::complain(const QString &sentence)
{
    std::cerr << sentence.toStdString() << std::endl;
}

} // namespace canolfan::cli
