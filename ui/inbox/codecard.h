#pragma once

#include "rehearsal/practiceportal.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace canolfan::ui {

/// A message, or an authenticator, with its code large and ready to be copied or used.
class CodeCard : public QFrame
{
    Q_OBJECT

public:
    CodeCard(const rehearsal::PracticeMessage &message, QWidget *parent);
    CodeCard(const rehearsal::PracticeAuthenticator &authenticator, QWidget *parent);

    void setSecondsLeft(int seconds);
    /// A second has passed.
    void countDown();

Q_SIGNALS:
    void codeChosen(const QString &code);

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QLabel *addLine(const QString &kind, const QString &text);
    void addCode(const QString &code, const QString &copyName, bool usable);
    void showCountdown();

    QVBoxLayout *m_column;
    QLabel *m_countdown = nullptr;
    QString m_code;
    int m_secondsLeft = 0;
};

} // namespace canolfan::ui
