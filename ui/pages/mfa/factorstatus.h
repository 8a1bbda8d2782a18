#pragma once

#include "session/step.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace canolfan::ui {

class HintLine;

/// Below a method of getting codes: that it is on, whether it is the one asked for first, and what can be
/// done about that (S30). In words, never by colour alone.
class FactorStatus : public QWidget
{
    Q_OBJECT

public:
    explicit FactorStatus(QWidget *parent = nullptr);

    struct State
    {
        bool on = false;
        bool preferred = false;
        bool only = false; ///< the only one that is on; it stays (S21)
    };
    /// Before anything else, once.
    void setFactor(session::Factor factor);
    /// Hidden where the method is off.
    void setState(const State &state);
    void setLocked(bool locked);
    QList<QPushButton *> buttons() const { return {m_prefer, m_remove}; }

Q_SIGNALS:
    void preferWanted();
    void removeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void updateButtons();

    session::Factor m_factor = session::Factor::AuthenticatorApp;
    State m_state;
    bool m_locked = false;
    QLabel *m_on;
    QLabel *m_preferred;
    QPushButton *m_prefer;
    QPushButton *m_remove;
    HintLine *m_whyNot;
};

} // namespace canolfan::ui
