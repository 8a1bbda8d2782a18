#pragma once

#include "domain/failure.h"
#include "domain/passwordpolicy.h"
#include "widgets/sentence.h"

#include <QWidget>

#include <memory>

namespace canolfan::ui {

namespace Ui {
class NewPasswordFields;
}

/// A new password, typed twice, with the rules it has to keep and how hard it is to guess.
class NewPasswordFields : public QWidget
{
    Q_OBJECT

public:
    explicit NewPasswordFields(QWidget *parent = nullptr);
    ~NewPasswordFields() override;

    void setPolicy(const PasswordPolicy &policy);
    /// What the person is known by: bad passwords.
    void setKnownWords(const QStringList &words);

    /// Says beside the fields what is wrong, if anything, and goes there; whether all is well.
    bool check();
    QString password() const;
    bool isEmpty() const;
    QList<QWidget *> tabStops() const;
    /// What the server says of the password itself, beside the field; false for any other failure.
    bool showFailure(const Failure &failure);
    /// The new password is to be another one; `sentence` says than which.
    void refuse(Sentence sentence);
    void setReadOnly(bool readOnly);
    /// Nothing of the password stays.
    void forget();

Q_SIGNALS:
    /// Return in either field.
    void returnPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void judge();
    bool checkPassword();
    bool checkRepeated();

    std::unique_ptr<Ui::NewPasswordFields> m_ui;
};

} // namespace canolfan::ui
