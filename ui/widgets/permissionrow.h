#pragma once

#include "domain/permissioncatalogue.h"
#include "widgets/sentence.h"

#include <QWidget>

class QLabel;

namespace canolfan::ui {

class Switch;

/// One permission: its switch, its name, what it grants, and what that means for the account type (S15–S19,
/// S43–S50).
class PermissionRow : public QWidget
{
    Q_OBJECT

public:
    explicit PermissionRow(PermissionEntry entry, QWidget *parent = nullptr);

    Permission permission() const { return m_entry.permission; }
    void setLanguage(Language language);
    void setAccountType(AccountType type);
    /// Why the switch cannot be moved; empty where it can.
    void setFixed(Sentence reason);
    /// What else there is to say, such as how it stands in the portal now.
    void setRemark(Sentence remark);

    /// Without the reminder that comes where a person switches it on.
    void setOn(bool on);
    bool isOn() const;
    /// The switch, and where there is more to read its link.
    QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// By the person, not by setOn.
    void moved(bool on);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void retranslate();
    QString descriptionWithLink() const;
    QString meaning() const;
    QString reminder() const;
    void remind(bool on);

    PermissionEntry m_entry;
    Language m_language = Language::English;
    AccountType m_type = AccountType::User;
    Sentence m_reason;
    Sentence m_remark;
    bool m_reminds = false;
    Switch *m_switch;
    QLabel *m_label;
    QLabel *m_description;
    QLabel *m_meaning;
    QLabel *m_note;
};

} // namespace canolfan::ui
