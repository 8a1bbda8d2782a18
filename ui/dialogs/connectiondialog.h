#pragma once

#include "domain/connectionreport.h"
#include "domain/result.h"
#include "widgets/sentence.h"
#include "words/translations.h"

#include <QCoroTask>
#include <QDialog>

#include <functional>
#include <memory>
#include <stop_token>

namespace canolfan::ui {

namespace Ui {
class ConnectionDialog;
}
class StageList;

/// The connection check (S53): begins at once; a card for each address, with what was found at each stage and
/// what to do. Needs nobody to be signed in. Window-modal, deletes itself; closing it ends the check.
class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    using Progress = std::function<void(const ConnectionReport &)>;
    using Check = std::function<QCoro::Task<Result<ConnectionReport>>(Progress, std::stop_token)>;

    /// `addresses`: what is to be checked, as far as it is known beforehand.
    ConnectionDialog(QList<CheckedAddress> addresses, Check check, words::Translations &translations,
        QWidget *parent = nullptr);
    ~ConnectionDialog() override;

Q_SIGNALS:
    void letterWanted(const canolfan::ConnectionReport &found);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void checkAgain();
    void showReport(const ConnectionReport &report);
    void finish(const Result<ConnectionReport> &report);
    void copyResult();
    void say(Sentence note);
    void retranslate();

    std::unique_ptr<Ui::ConnectionDialog> m_ui;
    Check m_check;
    words::Translations &m_translations;
    QList<StageList *> m_cards;
    ConnectionReport m_report;
    Sentence m_note; ///< what was done last, in the line above the buttons
    std::stop_source m_stop; ///< of the check under way
};

} // namespace canolfan::ui
