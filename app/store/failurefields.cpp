#include "failurefields.h"

#include "cbor.h"
#include "codes.h"

namespace canolfan::store {

namespace {

enum Key
{
    Kind = 1,
    Subject,
    Number,
    Fields,
    Detail
};

enum FieldKey
{
    Field = 1,
    Problem
};

} // namespace

static QByteArray toBytes(const FieldProblem &problem)
{
    FieldWriter fields;
    fields.number(Field, codeOf(problem.field));
    fields.number(Problem, codeOf(problem.problem));
    return fields.written();
}

static std::optional<FieldProblem> problemFrom(QByteArrayView bytes)
{
    std::optional<UserField> field;
    std::optional<InputProblem> problem;
    FieldReader fields(bytes);
    while (fields.next()) {
        if (fields.key() == Field)
            field = kindOf(fields.number(), UserField::Permissions);
        else if (fields.key() == Problem)
            problem = kindOf(fields.number(), InputProblem::Unknown);
    }
    if (fields.isBroken() || !field)
        return std::nullopt;
    return FieldProblem{*field, problem.value_or(InputProblem::Unknown)};
}

static QList<FieldProblem> problemsFrom(QByteArrayView bytes)
{
    QList<FieldProblem> problems;
    for (const QByteArrayView item : itemsOf(bytes)) {
        if (const auto problem = problemFrom(item))
            problems << *problem;
    }
    return problems;
}

QByteArray toBytes(const Failure &failure)
{
    FieldWriter fields;
    fields.number(Kind, codeOf(failure.kind));
    fields.text(Subject, failure.subject);
    fields.number(Number, failure.number);
    QList<QByteArray> problems;
    for (const FieldProblem &problem : failure.fields)
        problems << toBytes(problem);
    if (!problems.isEmpty())
        fields.part(Fields, arrayOf(problems));
    fields.text(Detail, failure.detail);
    return fields.written();
}

std::optional<Failure> failureFrom(QByteArrayView bytes)
{
    Failure failure{FailureKind::PortalRefused};
    FieldReader fields(bytes);
    while (fields.next()) {
        switch (fields.key()) {
        case Kind:
            failure.kind = failureKindOf(fields.number()).value_or(FailureKind::PortalRefused);
            break;
        case Subject:
            failure.subject = fields.text();
            break;
        case Number:
            failure.number = int(fields.number());
            break;
        case Fields:
            failure.fields = problemsFrom(fields.part());
            break;
        case Detail:
            failure.detail = fields.text();
            break;
        }
    }
    return fields.isBroken() ? std::nullopt : std::optional(failure);
}

} // namespace canolfan::store
