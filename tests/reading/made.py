"""Articles made for these tests, and the furniture that pages put around them."""

TITLE = "Ministers Agree to Reopen Talks on the River Treaty"

STANDFIRST = "After a year of silence both banks of the Arva say they will meet in Lund, but nobody promises a result"

BODY = (
    "Ministers from Arland and Bergia agreed on Friday to reopen talks on the river treaty that has kept the peace "
    "on the Arva for thirty years, the host's office said.",
    "“We want the water to flow,” said Ana Petrel, who leads the delegation of Arland. “Nothing else will keep our "
    "farms alive.”",
    "The treaty shares the water of the river between the two countries. It expired in March, and neither side has "
    "been willing to extend it as it stands.",
    "Bergia fears that a new dam upstream would leave its fields dry in summer. Arland says the dam is for electricity "
    "alone and will hold back no water.",
    "A spokesman for the host declined to comment.",
    "“This is not about a dam,” a diplomat from a third country said. “It is about who decides.”",
    "The talks are to begin on May 3 in Lund and to last for two weeks. Both sides have promised to send their "
    "foreign ministers, although nobody expects an agreement before the autumn.",
    "Last year's round ended after one day, when the delegation of Bergia left the room.",
)

TEXT = "\n\n".join(BODY)

ANOTHER = (
    "The port of Kessel will close for three weeks in June so that its oldest quay can be rebuilt, the city said on "
    "Tuesday.",
    "Fishermen, who were not asked, are angry. They say that June is when the herring comes, and that three weeks "
    "without a harbour will cost them half of the year's income.",
    "“Nobody came to us,” said Tor Hale, who owns two boats. “We read it in the paper.”",
    "The mayor, Lise Oster, told the council that the work cannot wait.",
    "The quay was built in 1911. Divers found cracks in it last autumn, and an engineer's report that the city "
    "published in January calls it unsafe for trucks.",
)

NAVIGATION = "Home\nNews\nWorld\nPolitics\nBusiness\nSport\nCulture\nWeather\nSubscribe\nLog in"

SHARE_BAR = "Share this article\nFacebook\nTwitter\nWhatsApp\nEmail\nCopy link"

TEASERS = (
    "Related stories\n"
    "Why the harvest failed in the south this year\n"
    "Five things to know about the new dam on the upper Arva\n"
    "Parliament of Bergia votes for early elections in autumn"
)

PAGE_END = (
    "Sign up for our newsletter\n"
    "Get the day's most important stories delivered to your inbox.\n"
    "12 comments\n"
    "Leave a comment\n"
    "Most read\n"
    "Storm closes schools on the coast\n"
    "What the new budget means for you\n"
    "© 2022 The Example Courier. All rights reserved.\n"
    "Privacy policy\n"
    "Terms of use"
)


def page(*parts):
    """A page as it comes out of the clipboard: its parts with a blank line between."""
    return "\n\n".join(parts) + "\n"
