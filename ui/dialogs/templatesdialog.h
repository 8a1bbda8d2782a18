#pragma once

#include "domain/accesstemplate.h"
#include "domain/centreuser.h"

#include <QDialog>
#include <QList>

#include <memory>
#include <optional>

namespace canolfan::ui {

namespace Ui {
class TemplatesDialog;
}

/// The centre's templates of access: what there is, to remove and to export, and one person's access to save
/// under a name. Window-modal, deletes itself.
class TemplatesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `from`: whose access can be saved as one; nullopt: nobody's, because not just one person is selected.
    TemplatesDialog(
        QList<AccessTemplate> templates, std::optional<CentreUser> from, QWidget *parent = nullptr);
    ~TemplatesDialog() override;

Q_SIGNALS:
    /// At once, whatever was removed or saved.
    void changed(const QList<canolfan::AccessTemplate> &templates);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void remove();
    void save();
    void exportAll();
    void fill();
    void retranslate();

    std::unique_ptr<Ui::TemplatesDialog> m_ui;
    QList<AccessTemplate> m_templates;
    std::optional<CentreUser> m_from;
};

} // namespace canolfan::ui
