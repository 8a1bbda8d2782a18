#pragma once

#include "domain/passwordpolicy.h"

#include <QBasicTimer>
#include <QWidget>

class QLabel;

namespace canolfan::ui {

class GlyphLabel;

/// The rules of a new password, each ticked as soon as it is kept. Mark and words tell the state, never
/// colour alone; a screen reader hears what is still missing when the typing rests. Knows only which rules
/// are kept, not the password.
class PasswordRules : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordRules(QWidget *parent = nullptr);

    void setPolicy(const PasswordPolicy &policy);
    const PasswordPolicy &policy() const { return m_policy; }
    void judge(const QString &password);
    void clear() { judge({}); }

Q_SIGNALS:
    /// The screen reader has been told what is still missing.
    void announced();

protected:
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Row
    {
        PasswordRule rule;
        GlyphLabel *glyph;
        QLabel *label;
    };
    void addRow(PasswordRule rule);
    void showRow(const Row &row);
    void showWords();
    QString summary() const;
    bool isKept(PasswordRule rule) const;

    PasswordPolicy m_policy;
    QList<Row> m_rows;
    QList<PasswordRule> m_unmet;
    bool m_empty = true;
    QBasicTimer m_rest;
};

} // namespace canolfan::ui
