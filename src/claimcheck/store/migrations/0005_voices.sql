create index claims_by_voice on claims (coalesce(json_extract(json, '$.voice'), '-'), document, number);
