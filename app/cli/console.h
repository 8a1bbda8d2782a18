#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace canolfan::cli {

/// The terminal: lines in, prompts and sentences to standard error, results to standard output.
class Console
{
public:
    explicit Console(bool json);

    bool wantsJson() const { return m_json; }
    /// Rather than a script.
    bool someoneTypes() const { return m_someoneTypes; }

    /// The next line, without its end; nullopt at the end of the input. Prompts only where somebody is
    /// typing.
    std::optional<QString> ask(const QString &prompt);
    /// The same, without showing what is typed.
    std::optional<QString> askSecretly(const QString &prompt);
    std::optional<QString> nextLine();

    void print(const QString &text);
    /// What has to be seen on the way: standard output, but standard error where that is for one document.
    void tell(const QString &text);
    void print(const QJsonValue &document);
    void print(const QByteArray &bytes); ///< and nothing after them
    void complain(const QString &sentence);

private:
    bool m_json;
    bool m_someoneTypes;
};

} // namespace canolfan::cli
