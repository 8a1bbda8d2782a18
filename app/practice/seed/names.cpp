#include "practice/seed/names.h"

#include <iterator>

namespace practice::names {

namespace {

constexpr const char16_t *firstNames[] = {u"Aled", u"Alŵn", u"Amelia", u"Angharad", u"Anwen", u"Arwel",
    u"Beca", u"Bedwŷr", u"Beth", u"Bethan", u"Branwen", u"Bryn", u"Carys", u"Catrin", u"Ceri", u"Charlotte",
    u"Dafydd", u"Daniel", u"Delyth", u"Dylan", u"Efa", u"Eirlys", u"Elin", u"Elis", u"Emyr", u"Ffion",
    u"Fflur", u"Gareth", u"Geraint", u"Gethin", u"Glenys", u"Gŵenllian", u"Gwen", u"Gwyneth", u"Hannah",
    u"Harri", u"Haf", u"Heledd", u"Hefin", u"Huw", u"Iago", u"Ieuan", u"Ifan", u"Iolo", u"Jack", u"James",
    u"Llinos", u"Llŷr", u"Lowri", u"Mabli", u"Macsen", u"Mair", u"Manon", u"Mared", u"Megan", u"Meinir",
    u"Menna", u"Nerys", u"Nia", u"Non", u"Oliver", u"Osian", u"Owain", u"Rebecca", u"Rhiannon", u"Rhodri",
    u"Rhŷs", u"Sara", u"Siân", u"Siôn", u"Sioned", u"Steffan", u"Tegwen", u"Thomas", u"Tomos", u"Victoria",
    u"William", u"Ynŷr", u"Zoë"};

constexpr const char16_t *lastNames[] = {u"Adams", u"ap Gruffudd", u"ap Rhŷs", u"Bevan", u"Bowen", u"Brown",
    u"Clarke", u"Davies", u"Edwards", u"Ellis", u"Evans", u"Fôn", u"Foster", u"George", u"Glŷn", u"Griffiths",
    u"Gruffydd", u"Gwŷn", u"Harris", u"Hopkin", u"Howells", u"Hughes", u"Humphreys", u"Iorwerth", u"James",
    u"Jenkins", u"John", u"Jones", u"Khan", u"Kowalski", u"Lewis", u"Llewelyn", u"Lloyd", u"Llwŷd",
    u"MacDonald", u"Mathias", u"Meredith", u"Môn", u"Morgan", u"Morris", u"Nicholas", u"O'Brien", u"O'Neill",
    u"Owen", u"Parry", u"Parry-Jones", u"Patel", u"Phillips", u"Powell", u"Price", u"Probert", u"Prydderch",
    u"Pugh", u"Rees", u"Rees-Morgan", u"Richards", u"Roberts", u"Rowlands", u"Samuel", u"Smith", u"Taylor",
    u"Thomas", u"Tudur", u"Vaughan", u"Walters", u"Watkins", u"Williams", u"Wood", u"Wyn-Davies", u"Wynne"};

} // namespace

QString firstName(quint64 number)
{
    return QString::fromUtf16(firstNames[number % std::size(firstNames)]);
}

QString lastName(quint64 number)
{
    return QString::fromUtf16(lastNames[number % std::size(lastNames)]);
}

QString addressOf(const QString &firstName, const QString &lastName)
{
    QString address;
    for (const QChar letter :
        (firstName + u'.' + lastName).normalized(QString::NormalizationForm_D).toLower()) {
        if ((letter >= u'a' && letter <= u'z') || letter == u'.' || letter == u'-') {
            address += letter;
        }
    }
    return address;
}

} // namespace practice::names
