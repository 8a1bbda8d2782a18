#pragma once

#include "domain/centreuser.h"
#include "domain/pendingchange.h"
#include "widgets/sentence.h"

#include <QDialog>

#include <memory>

namespace canolfan::ui {

namespace Ui {
class Question;
}

/// One question with its consequence, and a verb to confirm it; whoever came here by mistake presses Return
/// or Escape. Window-modal, deletes itself.
class Question : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        Sentence question;
        Sentence consequence;
        Sentence confirm; ///< the button
    };
    enum class Tone
    {
        Plain,
        Danger
    };

    Question(Words words, Tone tone, QWidget *parent = nullptr);
    ~Question() override;

    /// Before another account type: what will hold then ("How the matrix is read").
    static Question *aboutAccountType(
        const CentreUser &user, AccountType type, Permissions then, QWidget *parent = nullptr);
    /// Before somebody is invited as an Admin.
    static Question *aboutInvitingAdmin(const Invitation &invitation, QWidget *parent = nullptr);
    static Question *aboutCancellingInvitation(const CentreUser &invited, QWidget *parent = nullptr);
    /// Before a change that may be at the portal already is not sent again.
    static Question *aboutGivingUp(const PendingChange &change, QWidget *parent = nullptr);
    /// Before a waiting change is taken back. Only where isAskedAbout().
    static Question *aboutUndoing(const PendingChange &change, QWidget *parent = nullptr);
    /// Asks where it has to be, over `asking`, and goes on with `then` where that is confirmed or needs no
    /// question.
    static void beforeUndoing(const PendingChange &change, QWidget *asking, std::function<void()> then);
    /// Whether taking it back loses what cannot be had again by doing it again: what was typed for an
    /// invitation, or a change that can only be exported. Or what it comes to is not known yet: it may have
    /// been made.
    static bool isAskedAbout(const PendingChange &change);

Q_SIGNALS:
    void confirmed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::unique_ptr<Ui::Question> m_ui;
    Words m_words;
};

} // namespace canolfan::ui
