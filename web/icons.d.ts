/// <reference types="unplugin-icons/types/solid" />
