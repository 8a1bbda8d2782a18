#pragma once

#include "domain/connectionreport.h"
#include "words/translations.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace canolfan::ui {

namespace Ui {
class LetterDialog;
}

/// The letter to IT support (S52, S53), in either language whichever the program has: to be copied, or saved
/// as a file. Names nobody. Window-modal, deletes itself.
class LetterDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Reason
    {
        Connection, ///< something is in the way
        Mail ///< an email has not arrived: says first where else it may be
    };
    struct Contents
    {
        QList<CheckedAddress> addresses{}; ///< that the program uses
        std::optional<ConnectionReport> found{}; ///< by a connection check
    };

    LetterDialog(
        Reason reason, Contents contents, words::Translations &translations, QWidget *parent = nullptr);
    ~LetterDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    Language chosenLanguage() const;
    void showLetter();
    void copy();
    void askForFile();
    void save(const QString &path);
    void retranslate();

    std::unique_ptr<Ui::LetterDialog> m_ui;
    Reason m_reason;
    Contents m_contents;
    words::Translations &m_translations;
};

} // namespace canolfan::ui
