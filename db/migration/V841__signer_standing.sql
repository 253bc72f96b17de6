-- What the revocation list of its root last said of a certificate of the National Register; the same for all nodes.
create table signer_standing (
    fingerprint varchar(64) not null primary key,
    revoked boolean not null,
    asked_at timestamp(6) not null,
    good_until timestamp(6) not null
);
