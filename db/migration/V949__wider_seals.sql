-- What Tink seals carries the number of its key: 33 bytes more than the secret, which was 28 before.
alter table authenticator_app modify secret_sealed varchar(128) character set ascii collate ascii_bin not null;
