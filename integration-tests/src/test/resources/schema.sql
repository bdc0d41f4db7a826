create table post (id bigint primary key, user_id bigint not null, title varchar(100) not null);
