-- The tables of briefing.db. A foreign key says what an id leads to; Datasette makes links of them.
-- Places: the words text[start:end] of an article, counted in Unicode code points from 0, the end exclusive.
-- `corrected` names, in a JSON list, what the editor's file says of a record; `formerly` the ids that it had before.
-- Dates are EDTF (ISO 8601-2); NULL where nothing says when. `page` is relative to the home of the site.

CREATE TABLE briefing (
    title TEXT NOT NULL,
    schema TEXT NOT NULL,
    pinned TEXT                  -- a JSON list: facts that the editor wants on the home page
);

CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    standfirst TEXT,
    authors TEXT,                -- a JSON list
    publisher TEXT,
    published TEXT,
    published_from TEXT,
    url TEXT,
    language TEXT NOT NULL,
    seed TEXT NOT NULL,
    same_as TEXT REFERENCES articles (id),
    text TEXT NOT NULL,
    furniture TEXT,              -- a JSON list: lines left out as not the article's own
    corrected TEXT,
    formerly TEXT,
    page TEXT NOT NULL
);

CREATE TABLE times (
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    value TEXT
);

CREATE TABLE actors (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,          -- person, organization, country, group
    aliases TEXT,                -- a JSON list
    roles TEXT,                  -- a JSON list
    salience REAL NOT NULL,      -- 0 to 1, within the briefing
    descriptor TEXT,             -- who it is, in the editor's words
    description TEXT,            -- likewise, at length
    corrected TEXT,
    formerly TEXT,
    page TEXT NOT NULL
);

CREATE TABLE mentions (
    actor TEXT NOT NULL REFERENCES actors (id),
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);

CREATE TABLE quotes (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,          -- direct, indirect
    speaker TEXT REFERENCES actors (id),
    content TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    source TEXT,                 -- the words that name the speaker
    source_start INTEGER,
    source_end INTEGER,
    cue TEXT,
    cue_start INTEGER,
    cue_end INTEGER,
    confidence TEXT NOT NULL,
    corrected TEXT,
    page TEXT NOT NULL
);

CREATE TABLE quote_also (        -- where other articles tell the same words
    quote TEXT NOT NULL REFERENCES quotes (id),
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);

CREATE TABLE quote_about (
    quote TEXT NOT NULL REFERENCES quotes (id),
    actor TEXT NOT NULL REFERENCES actors (id)
);

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    date TEXT,
    status TEXT NOT NULL,        -- occurred, ongoing, planned, hypothetical
    text TEXT NOT NULL,          -- the clause that tells it
    words TEXT NOT NULL,         -- of every article that tells it, one a line
    confidence TEXT NOT NULL,
    corrected TEXT,
    page TEXT NOT NULL
);

CREATE TABLE event_participants (
    event TEXT NOT NULL REFERENCES events (id),
    actor TEXT NOT NULL REFERENCES actors (id)
);

CREATE TABLE event_evidence (
    event TEXT NOT NULL REFERENCES events (id),
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);

CREATE TABLE interests (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,          -- goal, demand, concern, stake, opposition, support
    label TEXT NOT NULL,
    theme TEXT NOT NULL,
    words TEXT NOT NULL,         -- of every article that states it, one a line
    confidence TEXT NOT NULL,
    corrected TEXT,
    page TEXT NOT NULL
);

CREATE TABLE interest_holders (
    interest TEXT NOT NULL REFERENCES interests (id),
    actor TEXT NOT NULL REFERENCES actors (id)
);

CREATE TABLE interest_about (
    interest TEXT NOT NULL REFERENCES interests (id),
    actor TEXT NOT NULL REFERENCES actors (id)
);

CREATE TABLE interest_evidence (
    interest TEXT NOT NULL REFERENCES interests (id),
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);

-- full-text search: SELECT articles.* FROM articles_fts JOIN articles ON articles.rowid = articles_fts.rowid
--                   WHERE articles_fts MATCH 'pipeline'

CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, standfirst, text, content="articles", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE actors_fts USING fts5 (
    name, aliases, roles, content="actors", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE quotes_fts USING fts5 (
    content, source, content="quotes", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE events_fts USING fts5 (
    text, words, content="events", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE interests_fts USING fts5 (
    label, words, content="interests", tokenize="unicode61 remove_diacritics 2"
);

-- what is looked up by: filled after the tables, so that the file's bytes do not depend on how they grew

CREATE INDEX mentions_actor ON mentions (actor);
CREATE INDEX mentions_article ON mentions (article);
CREATE INDEX times_article ON times (article);
CREATE INDEX quotes_speaker ON quotes (speaker);
CREATE INDEX quotes_article ON quotes (article);
CREATE INDEX quote_also_quote ON quote_also (quote);
CREATE INDEX quote_about_quote ON quote_about (quote);
CREATE INDEX quote_about_actor ON quote_about (actor);
CREATE INDEX event_participants_event ON event_participants (event);
CREATE INDEX event_participants_actor ON event_participants (actor);
CREATE INDEX event_evidence_event ON event_evidence (event);
CREATE INDEX event_evidence_article ON event_evidence (article);
CREATE INDEX interest_holders_interest ON interest_holders (interest);
CREATE INDEX interest_holders_actor ON interest_holders (actor);
CREATE INDEX interest_about_interest ON interest_about (interest);
CREATE INDEX interest_about_actor ON interest_about (actor);
CREATE INDEX interest_evidence_interest ON interest_evidence (interest);
CREATE INDEX interest_evidence_article ON interest_evidence (article);
