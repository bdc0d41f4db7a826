insert into post values (1, 7, 'first'), (2, 7, 'second'), (3, 8, 'other');
