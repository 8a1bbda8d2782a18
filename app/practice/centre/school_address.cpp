#include "practice/centre/school_address.h"

#include <QRegularExpression>

namespace practice::school_address {

using namespace Qt::StringLiterals;

namespace {

const QStringList &personalProviders()
{
    static const QStringList providers{u"aol.com"_s, u"btinternet.com"_s, u"fastmail.com"_s, u"gmail.com"_s,
        u"gmx.com"_s, u"gmx.co.uk"_s, u"googlemail.com"_s, u"hotmail.co.uk"_s, u"hotmail.com"_s,
        u"icloud.com"_s, u"live.co.uk"_s, u"live.com"_s, u"mac.com"_s, u"mail.com"_s, u"me.com"_s,
        u"msn.com"_s, u"ntlworld.com"_s, u"outlook.com"_s, u"proton.me"_s, u"protonmail.com"_s, u"sky.com"_s,
        u"talktalk.net"_s, u"tiscali.co.uk"_s, u"virginmedia.com"_s, u"yahoo.co.uk"_s, u"yahoo.com"_s,
        u"ymail.com"_s, u"zoho.com"_s};
    return providers;
}

QString domainOf(const QString &address)
{
    return address.section(u'@', -1).toLower();
}

} // namespace

bool isWellFormed(const QString &address)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        uR"re([A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)re"
        uR"re(@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+)re"
        uR"re([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)re"_s));
    return address.size() <= 254 && address.indexOf(u'@') <= 64 && form.match(address).hasMatch();
}

bool isSchools(const QString &address, const QStringList &centreDomains)
{
    const QString domain = domainOf(address);
    return centreDomains.isEmpty() ? !personalProviders().contains(domain)
                                   : centreDomains.contains(domain, Qt::CaseInsensitive);
}

} // namespace practice::school_address
