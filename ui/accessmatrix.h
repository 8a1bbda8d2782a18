#pragma once

#include "dialogs/reviewaccessdialog.h"
#include "directory/directory.h"
#include "domain/accesstemplate.h"
#include "listfollower.h"
#include "models/accessmatrixmodel.h"
#include "words/translations.h"

#include <QObject>

namespace canolfan {
class Settings;
}

namespace canolfan::ui {

class AccessMatrixPage;

/// Brings the centre's people and the access matrix together. What is chosen there stays, through other pages
/// and a new sign-in of the same account to the same centre, until it has been saved or discarded.
class AccessMatrix : public QObject
{
    Q_OBJECT

public:
    AccessMatrix(directory::Directory &directory, words::Translations &translations, Settings &settings,
        QObject *parent = nullptr);

    /// Made when it is first asked for: most starts never come to it.
    AccessMatrixPage *page();
    /// After the page has come into sight.
    void show();
    bool hasDraft() const { return !m_matrix.draft().isEmpty(); }
    void discard() { m_matrix.clearDraft(); }

private:
    void connectPage();
    void review();
    void copyAccess();
    void manageTemplates();
    QList<AccessTemplate> templates() const;
    QList<AccessToSave> toSave() const;
    QCoro::Task<AccessSaved> save(QList<AccessToSave> changes, std::stop_token stop);
    void judge(AccessSaved &saved, const AccessToSave &change, const Result<directory::Saved> &result);
    void sayOutcome(const AccessSaved &saved);

    directory::Directory &m_directory;
    Settings &m_settings;
    models::UserListModel m_people;
    ListFollower m_follower;
    models::AccessMatrixModel m_matrix;
    AccessMatrixPage *m_page = nullptr; ///< from when it is first wanted
    QPointer<ReviewAccessDialog> m_review;
    QString m_draftOf; ///< Directory::whoAndWhere() of whoever has made it
};

} // namespace canolfan::ui
