const int warkat_defaults_placeholder = 0;
