#pragma once

#include "changes/conflicttable.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace canolfan::ui {

namespace Ui {
class ConflictPage;
}

/// One conflict, side by side, and what can be decided about it: keep mine, choose line by line, keep the
/// portal's version. What leaves the person with less is offered first, never more (reliability.md A).
class ConflictPage : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictPage(QWidget *parent = nullptr);
    ~ConflictPage() override;

    void ask(const ConflictCase &conflict);
    /// What was decided about it has not been done, because it stands otherwise by now: says so.
    void askAgain(const ConflictCase &conflict);

Q_SIGNALS:
    /// `seen`: the change, as the page shows it.
    void decided(const canolfan::PendingChange &seen, const canolfan::Decision &decision);
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void setCase(const ConflictCase &conflict);
    void setChoosing(bool choosing);
    void showButtons();
    void decide(Decision::Kind kind);
    QPushButton *first() const;
    void retranslate();
    QString whatHappened() const;
    QString said() const;
    QString removalSentence() const;
    QString goneSentence() const;
    QString hint() const;

    std::unique_ptr<Ui::ConflictPage> m_ui;
    ConflictCase m_case;
    bool m_isAgain = false;
    bool m_choosing = false;
};

} // namespace canolfan::ui
