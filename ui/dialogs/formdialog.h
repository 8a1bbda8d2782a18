#pragma once

#include "continue.h"
#include "domain/result.h"
#include "domain/syncstate.h"
#include "widgets/banner.h"
#include "widgets/busybar.h"

#include <QDialog>

class QPushButton;

namespace canolfan::ui {

class RetryWait;

/// What the dialogs have in common: one thing is sent at a time, Cancel stops it, a failure is said without
/// losing anything, and closing with unsaved changes is asked about. Window-modal, deletes itself.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FormDialog(QWidget *parent = nullptr);

    void reject() override;

    /// Says beforehand that what is confirmed now is kept here and sent later.
    void sayOffline();
    /// The same where that is so.
    void sayIfOffline(const SyncState &state);

protected:
    struct Parts
    {
        Banner *banner;
        BusyBar *busy;
        QPushButton *confirm;
        QPushButton *cancel;
        QWidget *content;
        QWidget *footnote; ///< gives its place to the progress
    };
    void setParts(const Parts &parts);
    /// As wide as drawn and as tall as the screen allows.
    void setDrawnSize(int width, int height);

    /// Tab goes through these in order; widgets made in code would come last otherwise.
    static void tabThrough(const QList<QWidget *> &stops);

    virtual bool isChanged() const = 0;
    virtual QString offlineWords() const;

    /// Locks the form while `begin(stop)` runs, then hands its result to `then`. Does nothing while a refusal
    /// has to be waited for.
    template <typename T, typename Begin, typename Then>
    void carryOut(Sentence what, Begin begin, Then then)
    {
        if (isWaiting())
            return;
        const std::stop_token stop = beginWork(std::move(what));
        continueWith(this, begin(stop), [this, then](Result<T> result) {
            endWork();
            then(std::move(result));
        });
    }

    /// What carryOut() is made of, for work that ends otherwise than in a Result.
    std::stop_token beginWork(Sentence what);
    void endWork();

    bool isWaiting() const;
    bool isWorking() const { return m_parts.busy->isRunning(); }
    void say(Banner::Tone tone, Sentence sentence);
    void sayFailure(const Failure &failure);
    void clearBanner();

private:
    void askWhetherToDiscard();

    Parts m_parts{};
    RetryWait *m_retry = nullptr;
    QPointer<QWidget> m_focusBefore;
};

} // namespace canolfan::ui
