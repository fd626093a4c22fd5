#!/bin/sh
# Run once by the image postgres:18, when its data folder is made: the login Greenroom uses is no superuser.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$GREENROOM_PASSWORD" --username "$POSTGRES_USER" <<'SQL'
CREATE ROLE greenroom LOGIN CREATEROLE NOINHERIT PASSWORD :'password';
CREATE DATABASE greenroom OWNER greenroom;
SQL
