#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;

namespace canolfan::ui {

/// How hard a password is to guess, by the estimate of zxcvbn: dictionaries, names, dates, keyboard patterns
/// and the habits of people who make passwords. Four steps, in words and as a bar of four parts; beside it
/// how to make one that is strong and can be remembered. Knows only the step, not the password.
class PasswordMeter : public QWidget
{
    Q_OBJECT

public:
    enum class Step
    {
        None, ///< nothing typed
        VeryEasy,
        Easy,
        Hard,
        VeryHard
    };

    explicit PasswordMeter(QWidget *parent = nullptr);

    /// What somebody who knows the person would try first: names, the address.
    void setKnownWords(const QStringList &words) { m_knownWords = words; }
    void judge(const QString &password);
    void clear() { judge({}); }
    Step step() const { return m_step; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    class Bar;
    Bar *m_bar;
    QLabel *m_label;
    QLabel *m_advice;
    QStringList m_knownWords;
    Step m_step = Step::None;
};

/// The estimate itself; `knownWords` are as good as in a dictionary.
PasswordMeter::Step stepOf(const QString &password, const QStringList &knownWords = {});

} // namespace canolfan::ui
