#pragma once

#include "domain/accesstemplate.h"
#include "widgets/banner.h"

#include <QWidget>

#include <memory>

namespace canolfan::models {
class AccessMatrixModel;
class UserListModel;
} // namespace canolfan::models

namespace canolfan::ui {

namespace Ui {
class AccessMatrixPage;
}
class PillButton;

/// Who may do what, people × permissions: each cell by itself, or for all who are selected at once. What is
/// chosen is a draft until it has been reviewed. Says what is wanted; the models it is given say what is so.
class AccessMatrixPage : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it; `matrix` is of `people`.
    AccessMatrixPage(
        models::UserListModel &people, models::AccessMatrixModel &matrix, QWidget *parent = nullptr);
    ~AccessMatrixPage() override;

    void setTemplates(const QList<AccessTemplate> &templates);
    /// Rows of the matrix.
    QList<int> selectedRows() const;
    void say(Banner::Tone tone, Sentence sentence);
    void clearBanner();
    void clearSearch();
    void focusMatrix();

Q_SIGNALS:
    void reviewWanted();
    void discardWanted(); ///< and has been asked about
    void copyWanted();
    void templatesWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void orderTabs();
    void openPermissions(PillButton *button, bool give);
    void openTemplates();
    void setForSelected(int column, bool has);
    void giveTemplate(const AccessTemplate &chosen);
    void askToDiscard();
    void showListOrWhyNot();
    void showSelected();
    void showDraft();
    void retranslate();
    int changedPeople() const;

    std::unique_ptr<Ui::AccessMatrixPage> m_ui;
    models::UserListModel &m_people;
    models::AccessMatrixModel &m_matrix;
    QList<AccessTemplate> m_templates;
};

} // namespace canolfan::ui
