#pragma once

#include "directory/directory.h"
#include "review/reviews.h"
#include "savingdocument.h"
#include "words/translations.h"

namespace canolfan::ui {

/// The register of accounts, with what the access reviews say of each.
class SavingRegister : public QObject
{
    Q_OBJECT

public:
    SavingRegister(directory::Directory &directory, review::Reviews &reviews,
        words::Translations &translations, QWidget *window);

    void begin();
    SavingDocument &document() { return m_saving; }

private:
    directory::Directory &m_directory;
    review::Reviews &m_reviews;
    words::Translations &m_translations;
    SavingDocument m_saving;
};

} // namespace canolfan::ui
