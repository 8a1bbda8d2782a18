#include "pages/missingdetails.h"

#include "domain/inputrules.h"
#include "domain/phonenumber.h"
#include "ui_missingdetails.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

using session::Attribute;

static constexpr Attribute all[] = {Attribute::GivenName, Attribute::FamilyName, Attribute::PhoneNumber};

MissingDetails::MissingDetails(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::MissingDetails>())
{
    m_ui->setupUi(this);
    for (const Attribute attribute : all) {
        const Row row = rowOf(attribute);
        row.hint->setField(row.field);
        connect(row.field, &QLineEdit::textChanged, row.hint, &HintLine::clearProblem);
        connect(row.field, &QLineEdit::returnPressed, this, &MissingDetails::returnPressed);
    }
    m_ui->mobileNumberHint->setHint(
        [] { return words::sentence(PhoneProblem::NotANumber); }); // the rule itself
    ask({});
}

MissingDetails::~MissingDetails() = default;

MissingDetails::Row MissingDetails::rowOf(Attribute attribute) const
{
    switch (attribute) {
    case Attribute::GivenName:
        return {m_ui->firstName, m_ui->firstNameHint, m_ui->firstNameLabel};
    case Attribute::FamilyName:
        return {m_ui->lastName, m_ui->lastNameHint, m_ui->lastNameLabel};
    case Attribute::PhoneNumber:
        return {m_ui->mobileNumber, m_ui->mobileNumberHint, m_ui->mobileNumberLabel};
    }
    Q_UNREACHABLE();
}

void MissingDetails::ask(const QList<Attribute> &missing)
{
    m_missing = missing;
    for (const Attribute attribute : all) {
        const Row row = rowOf(attribute);
        row.field->clear();
        for (QWidget *part : {row.label, static_cast<QWidget *>(row.field), static_cast<QWidget *>(row.hint)})
            part->setVisible(missing.contains(attribute));
    }
    setVisible(!missing.isEmpty());
    setFocusProxy(missing.isEmpty() ? nullptr : rowOf(missing.constFirst()).field);
}

static Sentence problemOf(Attribute attribute, const QString &typed)
{
    if (attribute == Attribute::PhoneNumber) {
        const auto number = phoneNumber(typed);
        const auto *problem = std::get_if<PhoneProblem>(&number);
        return problem ? Sentence([problem = *problem] { return words::sentence(problem); }) : Sentence();
    }
    const UserField field = attribute == Attribute::GivenName ? UserField::FirstName : UserField::LastName;
    const InputVerdict verdict = checkName(typed);
    return verdict ? Sentence([problem = *verdict, field] { return words::sentence(problem, field); })
                   : Sentence();
}

bool MissingDetails::checkOne(Attribute attribute)
{
    const Row row = rowOf(attribute);
    Sentence problem = problemOf(attribute, row.field->text());
    const bool isGood = !problem;
    if (isGood)
        row.hint->clearProblem();
    else
        row.hint->setProblem(std::move(problem));
    return isGood;
}

bool MissingDetails::check()
{
    QLineEdit *first = nullptr;
    for (const Attribute attribute : std::as_const(m_missing)) {
        if (!checkOne(attribute) && !first)
            first = rowOf(attribute).field;
    }
    if (first)
        first->setFocus();
    return !first;
}

session::Attributes MissingDetails::details() const
{
    session::Attributes given;
    for (const Attribute attribute : m_missing) {
        const QString typed = rowOf(attribute).field->text();
        const auto number = phoneNumber(typed);
        const bool isNumber = attribute == Attribute::PhoneNumber && std::holds_alternative<QString>(number);
        given.insert(attribute, isNumber ? std::get<QString>(number) : typed.trimmed());
    }
    return given;
}

void MissingDetails::setReadOnly(bool readOnly)
{
    for (const Attribute attribute : all)
        rowOf(attribute).field->setReadOnly(readOnly);
}

void MissingDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace canolfan::ui
