extern const int warkat_defaults_placeholder;
